package io.hooktrail.application;

import io.hooktrail.domain.DomainCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command with who asks for it.
 *
 * @param key null if asking twice shall do it twice
 */
public record Asked(
        DomainCommand command, Requester by, @Nullable IdempotencyKey key) {

    /** Without an idempotency key. */
    public static Asked of(DomainCommand command, Requester by) {
        return new Asked(command, by, null);
    }
}
