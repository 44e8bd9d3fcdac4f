package io.hooktrail.adapters.web.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A retry policy in JSON.
 *
 * @param preset {@code gkm-3x30}, {@code gkm-5}, {@code mytime-5} or {@code once}, instead of the others; only asked,
 *     never told
 * @param delaysSeconds the pause before each retry
 */
@Schema(name = "WebhookRetryPolicyForm")
record RetryPolicyForm(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String preset,
        @Nullable List<Long> delaysSeconds,
        @Nullable List<Integer> nonRetryableStatuses) {

    static RetryPolicyForm of(RetryPolicy policy) {
        return new RetryPolicyForm(
                null,
                policy.delays().stream().map(Duration::toSeconds).toList(),
                List.copyOf(policy.nonRetryableStatuses()));
    }

    /** The policy that is written out here. */
    RetryPolicy policy() {
        return new RetryPolicy(
                Given.each("retry_policy.delays_seconds", delaysSeconds).stream()
                        .map(Duration::ofSeconds)
                        .toList(),
                Set.copyOf(Given.each("retry_policy.non_retryable_statuses", nonRetryableStatuses)));
    }
}
