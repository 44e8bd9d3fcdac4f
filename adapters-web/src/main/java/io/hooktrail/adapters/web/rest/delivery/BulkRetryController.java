package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.BulkRetryAsking;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.bulkretry.BulkRetryPlan;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryCommand;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotFound;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many deliveries tried again: asked for, watched, paused, resumed and called off. */
@RestController
@RequestMapping("/v1/bulk-retries")
class BulkRetryController {

    private final BulkRetryPlans plans;
    private final BulkRetries retries;
    private final BulkRetryAsking asking;
    private final Commands commands;
    private final InstantSource clock;

    BulkRetryController(
            BulkRetryPlans plans, BulkRetries retries, BulkRetryAsking asking, Commands commands, InstantSource clock) {
        this.plans = plans;
        this.retries = retries;
        this.asking = asking;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkAccepted begin(Caller caller, @Nullable IdempotencyKey key, @RequestBody BulkRetryRequest asked) {
        BulkRetryPlan plan = plans.retry(
                caller.scope(), FilterReader.ofDeliveries(asked.filter().parameters()));
        return asked.dryRun()
                ? new BulkAccepted(null, plan.matched(), true)
                : new BulkAccepted(
                        asking.ask(caller, caller.account(), plan, asked.ratePerSecond(), key), plan.matched(), false);
    }

    @GetMapping("/{id}")
    BulkRetryResponse show(Caller caller, @PathVariable BulkRetryId id) {
        return BulkRetryResponse.of(find(caller, id));
    }

    @PostMapping("/{id}/pause")
    BulkRetryResponse pause(Caller caller, @PathVariable BulkRetryId id, @Nullable IdempotencyKey key) {
        return ask(caller, new PauseBulkRetry(id, caller.requester().actor(), clock.instant()), key);
    }

    @PostMapping("/{id}/resume")
    BulkRetryResponse resume(Caller caller, @PathVariable BulkRetryId id, @Nullable IdempotencyKey key) {
        return ask(caller, new ResumeBulkRetry(id, caller.requester().actor(), clock.instant()), key);
    }

    @PostMapping("/{id}/cancel")
    BulkRetryResponse cancel(Caller caller, @PathVariable BulkRetryId id, @Nullable IdempotencyKey key) {
        return ask(caller, new CancelBulkRetry(id, caller.requester().actor(), clock.instant()), key);
    }

    private BulkRetryResponse ask(Caller caller, BulkRetryCommand command, @Nullable IdempotencyKey key) {
        find(caller, command.id());
        commands.ask(caller, command, key);
        return BulkRetryResponse.of(find(caller, command.id()));
    }

    private BulkRetryView find(Caller caller, BulkRetryId id) {
        return retries.find(caller.scope(), id).orElseThrow(() -> new Rejected(new BulkRetryNotFound(id)));
    }
}
