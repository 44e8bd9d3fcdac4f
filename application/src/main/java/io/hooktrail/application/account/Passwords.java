package io.hooktrail.application.account;

import io.hooktrail.domain.account.PasswordHash;
import org.jspecify.annotations.Nullable;

/** Port: the slow function that passwords are kept by. */
public interface Passwords {

    /** What to keep of a password. */
    PasswordHash hash(String password);

    /**
     * Whether it is the password.
     *
     * @param kept null if there is none: the answer is no, and takes as long as any other
     */
    boolean matches(String password, @Nullable PasswordHash kept);

    /** Whether what is kept was made by an older function than {@link #hash} uses. */
    boolean isOutdated(PasswordHash kept);
}
