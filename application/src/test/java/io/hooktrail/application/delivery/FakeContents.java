package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contents in memory. */
final class FakeContents implements Contents {

    final Map<EventId, PublicEvent> kept = new HashMap<>();

    @Nullable
    RuntimeException failure;

    @Override
    public void keep(Collection<PublicEvent> events) {
        events.forEach(event -> kept.put(event.outgoing().id(), event));
    }

    @Override
    public Map<EventId, PublicEvent> find(Collection<EventId> events) {
        if (failure != null) {
            throw failure;
        }
        return events.stream().filter(kept::containsKey).collect(Collectors.toMap(id -> id, kept::get));
    }

    @Override
    public List<PublicEvent> between(
            Collection<AccountId> accounts, Instant since, Instant until, @Nullable EventId after, int limit) {
        throw new UnsupportedOperationException("nobody recovers here");
    }
}
