package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How often each event was sent within the last seven days. */
@Component
class Sent {

    private static final Duration PERIOD = Duration.ofDays(7);

    private final Usage usage;
    private final UsageAccess access;
    private final InstantSource clock;

    Sent(Usage usage, UsageAccess access, InstantSource clock) {
        this.usage = usage;
        this.access = access;
        this.clock = clock;
    }

    /** Deliveries by {@code type.action}; empty for whoever may not see usage, by role or for want of the grant (MT-03). */
    Optional<Map<String, Long>> byEvent(Caller caller) {
        boolean allowed = caller.role().atLeast(Role.VIEWER)
                && access.grant(caller.scope()).isPresent();
        return allowed ? Optional.of(count(caller)) : Optional.empty();
    }

    private Map<String, Long> count(Caller caller) {
        Instant now = clock.instant();
        var query = new MetricsQuery(List.of(Dimension.EVENT), Granularity.HOUR, now.minus(PERIOD), now, Set.of());
        return usage.metrics(access.scope(caller.scope(), true, null), query).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.dimensions().getOrDefault(Dimension.EVENT, ""),
                        Collectors.summingLong(row -> row.counts().sent())));
    }
}
