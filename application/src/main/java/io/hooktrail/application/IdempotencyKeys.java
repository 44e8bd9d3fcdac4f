package io.hooktrail.application;

import java.util.Collection;
import java.util.Map;

/** Port: what was done under which idempotency key. */
public interface IdempotencyKeys {

    /** Those of the keys that were used before, with what they led to. */
    Map<IdempotencyKey, Found> find(Collection<IdempotencyKey> keys);

    /** Keeps what the keys led to, in the running transaction; a key that is there already violates uniqueness. */
    void keep(Map<IdempotencyKey, Accepted> results);

    /**
     * A key that was used before.
     *
     * @param sameRequest whether the request was the same
     */
    record Found(Accepted result, boolean sameRequest) {}
}
