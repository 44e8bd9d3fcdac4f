package io.hooktrail.domain.account;

import org.jspecify.annotations.Nullable;

/** Somebody who may sign in for an account, as its stream knows them: without a name and an address. */
public sealed interface Member {

    /** Has been sent a link, and cannot sign in yet. */
    record Invited(Role role, Invitation invitation) implements Member {}

    /**
     * Signs in with a password of their own.
     *
     * @param invitation to choose another password; null if there is none
     */
    record Joined(Role role, @Nullable Invitation invitation) implements Member {}

    /** Gone for good: who comes back is another member. */
    record Removed() implements Member {}

    /** The same member with another role. */
    static Member withRole(Member before, Role role) {
        return switch (before) {
            case Invited m -> new Invited(role, m.invitation());
            case Joined m -> new Joined(role, m.invitation());
            case Removed m -> m;
        };
    }

    /** The same member with another link; the one before opens nothing any more. */
    static Member withInvitation(Member before, Invitation invitation) {
        return switch (before) {
            case Invited m -> new Invited(m.role(), invitation);
            case Joined m -> new Joined(m.role(), invitation);
            case Removed m -> m;
        };
    }

    /** The same member with a password; the link is used up. */
    static Member withPassword(Member before) {
        return switch (before) {
            case Invited m -> new Joined(m.role(), null);
            case Joined m -> new Joined(m.role(), null);
            case Removed m -> m;
        };
    }
}
