package io.hooktrail.application.webhook;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param disabledReason null while it is enabled, and before it first was
 * @param failingSince since when nothing has reached its receiver; null if something did
 * @param version its pin; null if it follows the account
 * @param effectiveVersion what is sent (TM-08, TM-17)
 * @param headers credentials are masked, see {@link WebhookHeaders#masked()}
 * @param policy what it says itself
 * @param publicKey what {@code v1a} signatures are verified with; null if it has none
 * @param retryPolicy what holds
 * @param timeout what holds
 * @param errorRate failed attempts of all attempts in percent, tests left out (TM-10); null if there were none
 * @param revision for {@code ETag}
 */
public record WebhookView(
        WebhookId id,
        AccountId account,
        String name,
        WebhookUrl url,
        boolean enabled,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant failingSince,
        List<EventSelector> events,
        @Nullable PayloadVersion version,
        PayloadVersion effectiveVersion,
        WebhookHeaders headers,
        WebhookPolicy policy,
        List<SignatureScheme> schemes,
        @Nullable String publicKey,
        RetryPolicy retryPolicy,
        Duration timeout,
        @Nullable BigDecimal errorRate,
        Instant createdAt,
        Instant updatedAt,
        long revision) {}
