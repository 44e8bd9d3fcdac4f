package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored webhooks in memory. */
final class FakeStoredWebhooks implements StoredWebhooks {

    private final Map<WebhookId, KnownWebhook> rows = new LinkedHashMap<>();
    int lookUps;

    void store(AKnownWebhook webhook) {
        rows.put(webhook.known().id(), webhook.known());
    }

    @Override
    public Changes changedSince(long mark) {
        return new Changes(List.copyOf(rows.values()), mark + 1);
    }

    @Override
    public List<KnownWebhook> find(Collection<WebhookId> webhooks) {
        lookUps++;
        return webhooks.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .toList();
    }
}
