package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.WholeSpans;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a webhook, as they hold.
 *
 * @param headers credentials are masked
 * @param pauses before each retry; empty if there is none
 * @param ownRetry whether the policy is its own; otherwise it is the account's
 * @param ownTimeout whether the time-out is its own
 * @param rate requests a second at most; null for no bound
 * @param publicKey what {@code v1a} signatures are verified with; null without them
 */
record Facts(
        List<String> events,
        Map<String, String> headers,
        String pauses,
        Set<Integer> notAfter,
        boolean ownRetry,
        String timeout,
        boolean ownTimeout,
        @Nullable Integer rate,
        List<String> signatureHeaders,
        boolean keyPair,
        @Nullable String publicKey,
        boolean includeChildren) {

    static Facts of(WebhookView view) {
        WebhookPolicy policy = view.policy();
        return new Facts(
                view.events().stream().map(Object::toString).toList(),
                view.headers().values(),
                WholeSpans.pauses(view.retryPolicy()),
                view.retryPolicy().nonRetryableStatuses(),
                policy.retryPolicy() != null,
                WholeSpans.of(view.timeout()),
                policy.timeout() != null,
                policy.ratePerSecond(),
                policy.signatureHeaders().stream().map(Object::toString).toList(),
                view.schemes().contains(SignatureScheme.V1A),
                view.publicKey(),
                policy.includeChildren());
    }
}
