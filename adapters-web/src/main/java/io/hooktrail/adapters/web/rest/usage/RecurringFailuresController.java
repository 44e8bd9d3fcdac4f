package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.rest.usage.RecurringFailuresResponse.Failure;
import io.hooktrail.application.usage.RecurringFailures;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.usage.UsageRejection.EmptyPeriod;
import io.hooktrail.domain.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong again and again, over three months where nothing else is asked (MT-13). */
@RestController
class RecurringFailuresController {

    private static final Duration USUAL = Duration.ofDays(90);

    private final RecurringFailures failures;
    private final UsageAccess access;
    private final InstantSource clock;

    RecurringFailuresController(RecurringFailures failures, UsageAccess access, InstantSource clock) {
        this.failures = failures;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/v1/usage/failures")
    RecurringFailuresResponse failures(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            @RequestParam(name = "include_children", defaultValue = "true") boolean includeChildren) {
        var scope = access.scope(caller.scope(), includeChildren, null);
        Instant until = to == null ? clock.instant() : to;
        Instant since = from == null ? until.minus(USUAL) : from;
        if (!since.isBefore(until)) {
            throw new Rejected(new EmptyPeriod());
        }
        return new RecurringFailuresResponse(
                since,
                until,
                failures.within(scope, since, until).stream().map(Failure::of).toList());
    }
}
