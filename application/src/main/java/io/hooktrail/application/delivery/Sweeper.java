package io.hooktrail.application.delivery;

import io.hooktrail.application.Failures;
import io.hooktrail.application.Units;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryCommand.AbandonAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.GiveUpDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.HoldDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.ReleaseDelivery;
import io.hooktrail.domain.delivery.ExhaustedReason;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Claims and sends what is due and was not sent at once: retries, what the queue had no room for, what another node left
 * behind. Every node sweeps; the schedule's locks keep them apart.
 */
final class Sweeper {

    private static final int PER_WEBHOOK = 128;
    private static final int PAGE = 500;

    private final Units units;
    private final Schedule schedule;
    private final Contents contents;
    private final DeliveryRecorder recorder;
    private final AttemptRunner runner;
    private final WebhookConditions conditions;
    private final InstantSource clock;

    Sweeper(
            Units units,
            Schedule schedule,
            Contents contents,
            DeliveryRecorder recorder,
            AttemptRunner runner,
            WebhookConditions conditions,
            InstantSource clock) {
        this.units = units;
        this.schedule = schedule;
        this.contents = contents;
        this.recorder = recorder;
        this.runner = runner;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** One pass over what is due; answers how many deliveries moved on. */
    int sweepDue() {
        Set<WebhookId> due = units.inTransaction(schedule::webhooksWithDue);
        Map<Condition, List<WebhookId>> byCondition =
                due.stream().collect(Collectors.groupingBy(conditions::conditionOf));
        int moved = send(byCondition.getOrDefault(Condition.ENABLED, List.of()));
        for (WebhookId webhook : byCondition.getOrDefault(Condition.DISABLED, List.of())) {
            moved += decide(claim -> schedule.claimWaiting(webhook, PAGE, claim), this::hold);
        }
        for (WebhookId webhook : byCondition.getOrDefault(Condition.DELETED, List.of())) {
            moved += decide(claim -> schedule.claimWaiting(webhook, PAGE, claim), this::giveUp);
        }
        return moved;
    }

    /** One pass over what is held; answers how many deliveries moved on. */
    int sweepHeld() {
        int moved = 0;
        for (WebhookId webhook : units.inTransaction(schedule::webhooksWithHeld)) {
            moved += switch (conditions.conditionOf(webhook)) {
                case ENABLED -> decide(claim -> schedule.claimHeld(webhook, PAGE, claim), this::release);
                case DELETED -> decide(claim -> schedule.claimHeld(webhook, PAGE, claim), this::giveUp);
                case DISABLED -> 0;
            };
        }
        return moved;
    }

    /** Writes off attempts whose node is gone or stalled; they are due again at once. Answers how many. */
    int sweepAbandoned() {
        return decide(claim -> schedule.claimAbandoned(PAGE, claim), this::abandon);
    }

    /** Lets the claims of what is on its way on this node last. */
    void renewLeases() {
        var inFlight = runner.claimsInFlight();
        if (!inFlight.isEmpty()) {
            units.inTransaction(() -> schedule.renew(inFlight));
        }
    }

    private int send(List<WebhookId> webhooks) {
        Map<WebhookId, Integer> limits = webhooks.stream()
                .filter(webhook -> runner.room(webhook) > 0)
                .collect(Collectors.toMap(Function.identity(), webhook -> Math.min(PER_WEBHOOK, runner.room(webhook))));
        if (limits.isEmpty()) {
            return 0;
        }
        int places = runner.reserve(
                Math.min(PAGE, limits.values().stream().mapToInt(n -> n).sum()));
        List<Claim> claims = claimFairly(limits, places);
        runner.release(places - claims.size());
        return run(claims);
    }

    private List<Claim> claimFairly(Map<WebhookId, Integer> limits, int places) {
        if (places == 0) {
            return List.of();
        }
        int share = Math.max(1, places / limits.size());
        Map<WebhookId, Integer> fair = limits.entrySet().stream()
                .limit(places)
                .collect(Collectors.toMap(Map.Entry::getKey, limit -> Math.min(limit.getValue(), share)));
        return orRelease(places, () -> units.inTransaction(() -> schedule.claimDue(fair, runner.nextClaim())));
    }

    private int run(List<Claim> claims) {
        if (claims.isEmpty()) {
            return 0;
        }
        Set<EventId> said =
                claims.stream().map(claim -> claim.standing().event()).collect(Collectors.toSet());
        Map<EventId, PublicEvent> events =
                orRelease(claims.size(), () -> units.inTransaction(() -> contents.find(said)));
        Map<Boolean, List<Claim>> byContent = claims.stream()
                .collect(Collectors.partitioningBy(
                        claim -> events.containsKey(claim.standing().event())));
        List<Claim> purged = byContent.getOrDefault(false, List.of());
        runner.release(purged.size());
        runner.run(byContent.getOrDefault(true, List.of()), events);
        if (!purged.isEmpty()) {
            decide(claim -> purged, standing -> giveUp(standing, ExhaustedReason.CONTENT_PURGED));
        }
        return claims.size();
    }

    private <T> T orRelease(int places, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            runner.release(places);
            throw failure;
        }
    }

    private int decide(Function<Long, List<Claim>> claiming, Function<Standing, DeliveryCommand> wish) {
        try {
            return units.inTransaction(() -> {
                List<Claim> claims = claiming.apply(runner.nextClaim());
                claims.forEach(claim -> recorder.decide(
                        claim.standing(), wish.apply(claim.standing()), DeliveryRecorder.metadata(claim.standing())));
                return claims.size();
            });
        } catch (RuntimeException failure) {
            if (Failures.isConflict(failure)) {
                return 0; // Somebody else decided on one of them; the next pass sees what is left.
            }
            throw failure;
        }
    }

    private DeliveryCommand hold(Standing standing) {
        return new HoldDelivery(standing.delivery(), clock.instant());
    }

    private DeliveryCommand release(Standing standing) {
        return new ReleaseDelivery(standing.delivery(), clock.instant());
    }

    private DeliveryCommand giveUp(Standing standing) {
        return giveUp(standing, ExhaustedReason.WEBHOOK_DELETED);
    }

    private DeliveryCommand giveUp(Standing standing, ExhaustedReason reason) {
        return new GiveUpDelivery(standing.delivery(), reason, clock.instant());
    }

    private DeliveryCommand abandon(Standing standing) {
        return new AbandonAttempt(standing.delivery(), clock.instant());
    }
}
