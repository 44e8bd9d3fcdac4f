package io.hooktrail.domain.account;

/**
 * What is kept of the link of an invitation: enough to recognise it, not enough to follow it.
 *
 * @param sha256 lower-case hex of the SHA-256 of the token in the link, which has 256 random bits
 */
public record InvitationHash(String sha256) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "InvitationHash[…]";
    }
}
