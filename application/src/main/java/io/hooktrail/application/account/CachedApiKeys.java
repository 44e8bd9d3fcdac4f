package io.hooktrail.application.account;

import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Recognises keys, and remembers those it has seen for half a minute.
 *
 * <p>A revocation or a rotation counts at once on this node, and within that half minute on others. Unknown keys are not remembered,
 * so guessing cannot fill the memory.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
public final class CachedApiKeys implements ApiKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<ApiKeyGrant, Instant> noted = new ConcurrentHashMap<>();
    private final AtomicLong endings = new AtomicLong();

    private record Known(ApiKeyGrant grant, Instant until) {}

    /** Remembers nothing yet. */
    public CachedApiKeys(ApiKeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<ApiKeyGrant> find(String key) {
        Instant now = clock.instant();
        ApiKeyHash hash = ApiKeyText.hash(key);
        Known remembered = known.get(hash.sha256());
        Optional<ApiKeyGrant> kept = remembered != null && now.isBefore(remembered.until())
                ? Optional.of(remembered.grant())
                : lookUp(hash, now);
        Optional<ApiKeyGrant> grant = kept.filter(it -> it.opens(now));
        grant.ifPresent(valid -> note(valid, now));
        return grant;
    }

    @Override
    public boolean hasExpired(String key) {
        Instant now = clock.instant();
        return store.find(ApiKeyText.hash(key))
                .filter(grant -> !grant.opens(now))
                .isPresent();
    }

    @EventHandler
    void on(ApiKeyRevoked event) {
        CurrentUnitOfWork.get().root().afterCommit(unit -> forget(event.key()));
    }

    @EventHandler
    void on(ApiKeyExpirySet event) {
        CurrentUnitOfWork.get().root().afterCommit(unit -> forget(event.key()));
    }

    private void forget(ApiKeyId key) {
        endings.incrementAndGet();
        known.values().removeIf(it -> it.grant().key().equals(key));
        noted.keySet().removeIf(it -> it.key().equals(key));
    }

    private Optional<ApiKeyGrant> lookUp(ApiKeyHash hash, Instant now) {
        long before = endings.get();
        Optional<ApiKeyGrant> found = store.find(hash);
        if (found.isEmpty()) {
            known.remove(hash.sha256());
            return found;
        }
        known.put(hash.sha256(), new Known(found.get(), now.plus(REMEMBERED)));
        if (before != endings.get()) {
            // Read before somebody's key was revoked, remembered after: this one may be it.
            known.remove(hash.sha256());
        }
        return found;
    }

    private void note(ApiKeyGrant grant, Instant now) {
        Instant last = noted.get(grant);
        if (last == null || !now.isBefore(last.plus(USE_IS_NOTED_EVERY))) {
            noted.put(grant, now);
            store.used(grant.key(), now);
        }
    }
}
