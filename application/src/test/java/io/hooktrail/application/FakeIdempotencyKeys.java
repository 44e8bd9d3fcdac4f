package io.hooktrail.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Keys in memory, kept once their transaction was committed. */
public final class FakeIdempotencyKeys implements IdempotencyKeys {

    private final Map<String, IdempotencyKey> used = new HashMap<>();
    private final Map<String, Accepted> results = new HashMap<>();

    @Override
    public Map<IdempotencyKey, Found> find(Collection<IdempotencyKey> keys) {
        return keys.stream()
                .filter(key -> used.containsKey(name(key)))
                .collect(Collectors.toMap(key -> key, this::found));
    }

    @Override
    public void keep(Map<IdempotencyKey, Accepted> kept) {
        CurrentUnitOfWork.get()
                .root()
                .afterCommit(unit -> kept.forEach((key, result) -> {
                    used.put(name(key), key);
                    results.put(name(key), result);
                }));
    }

    private Found found(IdempotencyKey key) {
        Accepted first = results.get(name(key));
        var again = new Accepted(first.stream(), first.events(), first.deliveries(), true);
        return new Found(again, used.get(name(key)).equals(key));
    }

    private static String name(IdempotencyKey key) {
        return key.account() + "/" + key.key();
    }
}
