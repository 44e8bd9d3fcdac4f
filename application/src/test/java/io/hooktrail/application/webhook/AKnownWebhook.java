package io.hooktrail.application.webhook;

import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook for tests, built step by step. */
record AKnownWebhook(
        int number,
        AccountId account,
        Condition condition,
        boolean failing,
        List<EventSelector> events,
        @Nullable PayloadVersion version,
        @Nullable RetryPolicy retryPolicy,
        boolean includeChildren,
        List<LiveSecret> keys,
        long revision) {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.LENGTH]);

    static WebhookId id(int number) {
        return new WebhookId(new UUID(0, number));
    }

    static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    static AKnownWebhook of(int number, AccountId account, EventSelector... events) {
        var key = new LiveSecret(SECRET, null, NOON, null);
        return new AKnownWebhook(
                number, account, Condition.ENABLED, false, List.of(events), null, null, false, List.of(key), 1);
    }

    AKnownWebhook includingChildren() {
        return new AKnownWebhook(
                number, account, condition, failing, events, version, retryPolicy, true, keys, revision);
    }

    AKnownWebhook in(Condition other, long inRevision) {
        return new AKnownWebhook(
                number, account, other, failing, events, version, retryPolicy, includeChildren, keys, inRevision);
    }

    AKnownWebhook failing(boolean now) {
        return new AKnownWebhook(
                number, account, condition, now, events, version, retryPolicy, includeChildren, keys, revision);
    }

    AKnownWebhook choosing(@Nullable PayloadVersion pinned, @Nullable RetryPolicy policy) {
        return new AKnownWebhook(
                number, account, condition, failing, events, pinned, policy, includeChildren, keys, revision);
    }

    AKnownWebhook signingWith(LiveSecret... others) {
        return new AKnownWebhook(
                number,
                account,
                condition,
                failing,
                events,
                version,
                retryPolicy,
                includeChildren,
                List.of(others),
                revision);
    }

    KnownWebhook known() {
        return new KnownWebhook(
                id(number),
                account,
                "Webhook " + number,
                new WebhookUrl("https://r" + number + ".example/"),
                condition,
                failing,
                events,
                version,
                new WebhookHeaders(Map.of("X-Number", "" + number)),
                new WebhookPolicy(retryPolicy, null, null, List.of(), includeChildren),
                keys,
                revision);
    }
}
