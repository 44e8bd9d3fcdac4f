package io.hooktrail.application.bin;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;

/** Port: what bins have kept. What is outside the scope is not there. */
public interface KeptRequests {

    /** A page of what a bin has kept, the newest first. */
    Page<KeptRequest> list(AccountScope scope, BinId bin, PageRequest page);

    /** Deletes what a bin has kept. */
    void clear(AccountScope scope, BinId bin);
}
