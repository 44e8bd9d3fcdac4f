package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.IdempotencyKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Idempotency keys in memory. */
final class RememberedKeys implements IdempotencyKeys {

    private final Map<IdempotencyKey, Accepted> kept = new HashMap<>();

    @Override
    public Map<IdempotencyKey, Found> find(Collection<IdempotencyKey> keys) {
        var found = new HashMap<IdempotencyKey, Found>();
        kept.forEach((key, result) -> keys.stream()
                .filter(asked ->
                        asked.account().equals(key.account()) && asked.key().equals(key.key()))
                .forEach(asked -> found.put(asked, new Found(result, asked.equals(key)))));
        return found;
    }

    @Override
    public void keep(Map<IdempotencyKey, Accepted> results) {
        kept.putAll(results);
    }
}
