package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.PolicyUnusable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook is sent to.
 *
 * @param retryPolicy null for the account's
 * @param timeout wall clock for one exchange, 1 to 30 s (GKM-26); null for the installation's
 * @param ratePerSecond requests a second at most, 1 to 1,000; null for no bound
 * @param signatureHeaders further headers that repeat the hex signature (C12), each once
 * @param includeChildren whether it hears of what happens in the accounts below, too (C14)
 */
public record WebhookPolicy(
        @Nullable RetryPolicy retryPolicy,
        @Nullable Duration timeout,
        @Nullable Integer ratePerSecond,
        List<SignatureHeader> signatureHeaders,
        boolean includeChildren) {

    /** What applies where nothing was chosen. */
    public static final WebhookPolicy DEFAULT = new WebhookPolicy(null, null, null, List.of(), false);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int HIGHEST_RATE = 1_000;

    /** Refuses with {@link PolicyUnusable}. */
    public WebhookPolicy {
        signatureHeaders = signatureHeaders.stream().distinct().sorted().toList();
        flaw(timeout, ratePerSecond).ifPresent(flaw -> {
            throw new Rejected(flaw);
        });
    }

    WebhookPolicy retrying(@Nullable RetryPolicy other) {
        return new WebhookPolicy(other, timeout, ratePerSecond, signatureHeaders, includeChildren);
    }

    WebhookPolicy timingOutAfter(@Nullable Duration other) {
        return new WebhookPolicy(retryPolicy, other, ratePerSecond, signatureHeaders, includeChildren);
    }

    WebhookPolicy atMost(@Nullable Integer perSecond) {
        return new WebhookPolicy(retryPolicy, timeout, perSecond, signatureHeaders, includeChildren);
    }

    WebhookPolicy signing(List<SignatureHeader> others) {
        return new WebhookPolicy(retryPolicy, timeout, ratePerSecond, others, includeChildren);
    }

    WebhookPolicy includingChildren(boolean included) {
        return new WebhookPolicy(retryPolicy, timeout, ratePerSecond, signatureHeaders, included);
    }

    private static Optional<PolicyUnusable> flaw(@Nullable Duration timeout, @Nullable Integer ratePerSecond) {
        if (timeout != null && (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0)) {
            return Optional.of(new PolicyUnusable("timeout_seconds", "must be 1 to " + LONGEST.toSeconds()));
        }
        return ratePerSecond != null && (ratePerSecond < 1 || ratePerSecond > HIGHEST_RATE)
                ? Optional.of(new PolicyUnusable("rate_limit_per_second", "must be 1 to " + HIGHEST_RATE))
                : Optional.empty();
    }
}
