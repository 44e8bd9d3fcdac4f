package io.hooktrail.domain;

/**
 * The identity of a stream, or of a thing within one.
 *
 * <p>Implementations are records whose {@code toString()} is the bare value: the event store keys streams by it.
 */
public interface Identifier {

    /** The bare value, as it stands in the event store, in JSON and in URLs. */
    @Override
    String toString();
}
