package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policy of a webhook in columns of {@code webhook}: durations in milliseconds, null where nothing was chosen. */
final class PolicyColumns {

    private PolicyColumns() {}

    static WebhookPolicy read(ResultSet row) throws SQLException {
        @Nullable Long timeout = row.getObject("timeout_ms", Long.class);
        return new WebhookPolicy(
                retryPolicy(row),
                timeout == null ? null : Duration.ofMillis(timeout),
                row.getObject("rate_per_second", Integer.class),
                Stream.of((String[]) row.getArray("signature_headers").getArray())
                        .map(name -> SignatureHeader.named(name).orElseThrow())
                        .toList(),
                row.getBoolean("include_children"));
    }

    private static @Nullable RetryPolicy retryPolicy(ResultSet row) throws SQLException {
        @Nullable Array delays = row.getArray("retry_delays_ms");
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
