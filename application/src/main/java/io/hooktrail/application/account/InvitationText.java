package io.hooktrail.application.account;

import io.hooktrail.domain.account.InvitationHash;
import java.util.random.RandomGenerator;

/** What the secret in the link of an invitation looks like: 256 random bits in base64url, 43 characters. */
public final class InvitationText {

    private InvitationText() {}

    /** A new one. The generator must be cryptographically strong. */
    public static String draw(RandomGenerator random) {
        return DrawnText.draw(random);
    }

    /** What is kept of it. */
    public static InvitationHash hash(String token) {
        return new InvitationHash(DrawnText.digest(token));
    }
}
