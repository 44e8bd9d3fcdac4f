package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests said, in memory. */
final class KeptSamples implements Contents {

    final List<PublicEvent> kept = new ArrayList<>();

    @Override
    public void keep(Collection<PublicEvent> events) {
        kept.addAll(events);
    }

    @Override
    public Map<EventId, PublicEvent> find(Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PublicEvent> between(
            Collection<AccountId> accounts, Instant since, Instant until, @Nullable EventId after, int limit) {
        throw new UnsupportedOperationException();
    }
}
