package io.hooktrail.application.bin;

import io.hooktrail.application.delivery.SigningSecret;
import java.util.List;

/** Port: what requests to a bin may be signed with. Answered from memory: it is asked for every request. */
@FunctionalInterface
public interface BinSecrets {

    /** The secrets, valid now, of the webhooks whose URL ends with the path of the bin. */
    List<SigningSecret> of(BinId bin);
}
