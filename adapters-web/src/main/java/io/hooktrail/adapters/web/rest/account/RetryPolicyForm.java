package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A retry policy in JSON. */
record RetryPolicyForm(List<Long> delaysSeconds, @Nullable Set<Integer> nonRetryableStatuses) {

    static RetryPolicyForm of(RetryPolicy policy) {
        return new RetryPolicyForm(
                policy.delays().stream().map(Duration::toSeconds).toList(), policy.nonRetryableStatuses());
    }

    RetryPolicy policy() {
        return new RetryPolicy(
                delaysSeconds.stream().map(Duration::ofSeconds).toList(),
                nonRetryableStatuses == null ? Set.of() : nonRetryableStatuses);
    }
}
