package io.hooktrail.domain;

import java.time.Instant;

/** A fact: ids, types, states and times; never a secret, a payload or personal data. */
public interface DomainEvent {

    /** The stream it belongs to. */
    Identifier id();

    /** When it happened. */
    Instant at();
}
