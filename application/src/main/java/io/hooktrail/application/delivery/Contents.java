package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import java.util.Collection;
import java.util.Map;

/**
 * Port: what events say to the outside, verbatim. Written in the transaction of the event; with its own retention, and
 * erasable (C1).
 */
public interface Contents {

    /** Keeps them, in the running transaction. */
    void keep(Collection<OutgoingEvent> events);

    /** Those that are still there. */
    Map<EventId, OutgoingEvent> find(Collection<EventId> events);
}
