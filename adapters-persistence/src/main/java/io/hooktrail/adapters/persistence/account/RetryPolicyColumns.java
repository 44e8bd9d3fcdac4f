package io.hooktrail.adapters.persistence.account;

import io.hooktrail.domain.webhook.RetryPolicy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A retry policy in columns: delays in milliseconds, statuses, jitter; all of them null for none. */
final class RetryPolicyColumns {

    private RetryPolicyColumns() {}

    static Long[] delays(RetryPolicy policy) {
        return policy.delays().stream().map(Duration::toMillis).toArray(Long[]::new);
    }

    static Integer[] statuses(RetryPolicy policy) {
        return policy.nonRetryableStatuses().toArray(Integer[]::new);
    }

    static @Nullable RetryPolicy read(ResultSet row) throws SQLException {
        Array delays = row.getArray("retry_delays_ms");
        if (delays == null) {
            return null;
        }
        List<Duration> pauses =
                Stream.of((Long[]) delays.getArray()).map(Duration::ofMillis).toList();
        Set<Integer> statuses =
                Set.of((Integer[]) row.getArray("retry_non_retryable").getArray());
        return new RetryPolicy(pauses, statuses, row.getDouble("retry_jitter_share"));
    }
}
