package io.hooktrail.application.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.Set;

/** Port: which events a webhook was ever owed. Asked of the log, which never forgets. */
public interface OwedEvents {

    /** Those of the events that really happened, which samples of tests did not, and that the webhook was never owed. */
    Set<EventId> missing(WebhookId webhook, Collection<EventId> events);
}
