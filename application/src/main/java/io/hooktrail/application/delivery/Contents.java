package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port: what events say to the outside, verbatim. Written in the transaction of the event; with its own retention, and
 * erasable (C1).
 */
public interface Contents {

    /** Keeps them, in the running transaction. */
    void keep(Collection<PublicEvent> events);

    /** Those that are still there. */
    Map<EventId, PublicEvent> find(Collection<EventId> events);

    /**
     * Goes through what happened in some accounts, oldest first.
     *
     * @param accounts where it happened
     * @param since inclusive
     * @param until exclusive
     * @param after continue behind this event; null to begin
     */
    List<PublicEvent> between(
            Collection<AccountId> accounts, Instant since, Instant until, @Nullable EventId after, int limit);
}
