package io.hooktrail.adapters.persistence;

/**
 * Marks an event handler that keeps a read model up to date in the transaction of the event.
 *
 * <p>What a failure does: it undoes the transaction. A read model never lags and never skips.
 */
public interface Projection {}
