package io.hooktrail.adapters.web.security;

import io.hooktrail.domain.Rejection;
import java.time.Duration;
import java.util.Optional;

/**
 * Somebody who is signed in did not prove that it is they.
 *
 * @param pause before the next try, if there were too many
 */
record NotProved(Optional<Duration> pause) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String detail() {
        return pause.map(it -> "Too many wrong passwords. Wait " + (it.toSeconds() + 1) + " seconds, then try again.")
                .orElse("The current password is wrong.");
    }
}
