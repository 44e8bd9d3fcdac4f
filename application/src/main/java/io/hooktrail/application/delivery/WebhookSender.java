package io.hooktrail.application.delivery;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Port: sends signed requests. Bounded, never blocks the caller, and reports each attempt exactly once.
 *
 * <p>Places are reserved before rows are claimed, so a claim never waits for room it does not get.
 */
public interface WebhookSender {

    /** How many places are neither reserved nor taken right now. */
    int free();

    /** Reserves up to {@code wanted} places of the node's bounded queue; answers how many were granted (maybe 0). */
    int reserve(int wanted);

    /** Gives back places that were reserved and will not be used. */
    void release(int places);

    /**
     * Sends on places reserved before, one for each attempt. A place is free again once its outcome was handed over.
     *
     * @param outcome told once for each attempt, on any thread; must not block
     */
    void send(Collection<OutgoingAttempt> attempts, Consumer<Exchange> outcome);
}
