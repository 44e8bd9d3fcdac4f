package io.hooktrail.domain.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to change about a webhook. */
public sealed interface WebhookChange {

    /** Another name, 1 to 100 characters. */
    record Rename(String name) implements WebhookChange {}

    /** Another URL. */
    record Retarget(WebhookUrl url) implements WebhookChange {}

    /** Enabled or disabled. */
    record Switch(boolean on) implements WebhookChange {}

    /** Other events, instead of those before. */
    record Choose(List<EventSelector> events) implements WebhookChange {}

    /** Another payload version; null to follow the account. */
    record Pin(@Nullable PayloadVersion version) implements WebhookChange {}

    /** Other headers, instead of those before. */
    record SendHeaders(WebhookHeaders headers) implements WebhookChange {}

    /** Another retry policy; null for the account's. */
    record Retry(@Nullable RetryPolicy policy) implements WebhookChange {}

    /** Another time-out; null for the installation's. */
    record TimeOut(@Nullable Duration after) implements WebhookChange {}

    /** Another bound of the rate; null for none. */
    record LimitRate(@Nullable Integer perSecond) implements WebhookChange {}

    /** Other signature headers, instead of those before. */
    record Sign(List<SignatureHeader> headers) implements WebhookChange {}

    /** Other ways of signing, instead of those before. */
    record SignBy(List<SignatureScheme> schemes) implements WebhookChange {}

    /** Hears of the accounts below or not. */
    record IncludeChildren(boolean included) implements WebhookChange {}
}
