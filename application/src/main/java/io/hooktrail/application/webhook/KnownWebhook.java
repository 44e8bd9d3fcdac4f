package io.hooktrail.application.webhook;

import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a webhook that matching and sending ask for.
 *
 * @param failing whether nothing reaches its receiver
 * @param version its pinned version
 * @param keys its secrets, newest first, with key pairs if it signs with those; none once it was deleted
 * @param revision grows with every change, so that what is older never replaces what is newer
 */
public record KnownWebhook(
        WebhookId id,
        AccountId account,
        String name,
        WebhookUrl url,
        Condition condition,
        boolean failing,
        List<EventSelector> events,
        @Nullable PayloadVersion version,
        WebhookHeaders headers,
        WebhookPolicy policy,
        List<LiveSecret> keys,
        long revision) {

    boolean enabled() {
        return condition == Condition.ENABLED;
    }
}
