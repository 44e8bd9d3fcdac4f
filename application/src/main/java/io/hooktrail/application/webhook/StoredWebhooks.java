package io.hooktrail.application.webhook;

import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.List;

/** Port: every webhook, whoever asks, also deleted ones. What {@link WebhookIndex} fills its memory from. */
public interface StoredWebhooks {

    /** Where to begin for all there is. */
    long BEGINNING = 0;

    /** What was committed since the mark, and maybe a little of what was before: nothing is left out. */
    Changes changedSince(long mark);

    /** These, as the running transaction sees them. */
    List<KnownWebhook> find(Collection<WebhookId> webhooks);

    /**
     * Some webhooks, and where to go on.
     *
     * @param mark for the next call
     */
    record Changes(List<KnownWebhook> webhooks, long mark) {}
}
