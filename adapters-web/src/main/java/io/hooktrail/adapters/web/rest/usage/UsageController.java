package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often webhooks were triggered, and what came of it. */
@RestController
@RequestMapping("/v1/usage")
class UsageController {

    private static final int LONGEST_TREND = 366;

    private final Usage usage;
    private final UsageAccess access;
    private final InstantSource clock;

    UsageController(Usage usage, UsageAccess access, InstantSource clock) {
        this.usage = usage;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/summary")
    SummaryResponse summary(
            Caller caller,
            @RequestParam(name = "include_children", defaultValue = "true") boolean includeChildren,
            @RequestParam(name = "account_id", required = false) @Nullable AccountId account) {
        return SummaryResponse.of(usage.summary(access.scope(caller.scope(), includeChildren, account)));
    }

    @GetMapping("/trend")
    TrendResponse trend(
            Caller caller,
            @RequestParam(name = "days", defaultValue = "7") int days,
            @RequestParam(name = "include_children", defaultValue = "true") boolean includeChildren,
            @RequestParam(name = "account_id", required = false) @Nullable AccountId account) {
        if (days < 1 || days > LONGEST_TREND) {
            throw InvalidRequest.of("days", "must be 1 to " + LONGEST_TREND);
        }
        var zone = access.granted(caller.scope()).timeZone();
        return TrendResponse.of(usage.trend(access.scope(caller.scope(), includeChildren, account), days, zone));
    }

    @GetMapping("/metrics")
    MetricsResponse metrics(
            Caller caller,
            @RequestParam(name = "measures", required = false) @Nullable String measures,
            @RequestParam(name = "dimensions", required = false) @Nullable String dimensions,
            @RequestParam(name = "granularity", required = false) @Nullable String granularity,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            @RequestParam(name = "include_children", defaultValue = "true") boolean includeChildren) {
        var scope = access.scope(caller.scope(), includeChildren, null);
        var asked = MetricsParameters.read(measures, dimensions, granularity, from, to, clock.instant());
        return MetricsResponse.of(asked.query(), asked.measures(), usage.metrics(scope, asked.query()));
    }
}
