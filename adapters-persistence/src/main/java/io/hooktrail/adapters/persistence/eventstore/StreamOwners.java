package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.application.Requester;
import io.hooktrail.domain.account.AccountEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Whose streams they are. An event belongs to the account that its stream began in, not to the account that somebody
 * acted for: what a parent does to its child's webhook is in the child's history (SBO-21).
 */
final class StreamOwners {

    private static final String RESOURCE = StreamOwners.class.getName();

    private final Map<String, UUID> byStream = new HashMap<>();

    private StreamOwners() {}

    /** Those of the running unit of work, which must have been started. */
    static StreamOwners current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new StreamOwners());
    }

    /** A stream that was read; null if it belongs to nobody. */
    void know(String stream, @Nullable UUID account) {
        if (account != null) {
            byStream.put(stream, account);
        }
    }

    /** Whom an event that is to be stored belongs to; null if nobody is known. */
    @Nullable
    UUID of(DomainEventMessage<?> event) {
        return event.getPayload() instanceof AccountEvent account
                ? account.id().value()
                : byStream.computeIfAbsent(event.getAggregateIdentifier(), stream -> acting(event));
    }

    private static @Nullable UUID acting(DomainEventMessage<?> event) {
        Object account = event.getMetaData().get(Requester.ACCOUNT);
        return account == null ? null : UUID.fromString(account.toString());
    }
}
