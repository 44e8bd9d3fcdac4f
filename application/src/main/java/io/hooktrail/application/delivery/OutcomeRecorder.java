package io.hooktrail.application.delivery;

import io.hooktrail.application.Failures;
import io.hooktrail.application.Units;
import io.hooktrail.application.delivery.AttemptRunner.Ran;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryCommand.GiveUpDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RecordAttempt;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.ExhaustedReason;
import io.hooktrail.domain.delivery.FailureClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Records outcomes, many in one unit of work. Each counts only if its claim still holds, so a zombie writes nothing. */
final class OutcomeRecorder {

    private final Units units;
    private final Schedule schedule;
    private final DeliveryRecorder recorder;
    private final Exchanges exchanges;
    private final RetryPolicies policies;
    private final DoubleSupplier jitter;

    OutcomeRecorder(
            Units units,
            Schedule schedule,
            DeliveryRecorder recorder,
            Exchanges exchanges,
            RetryPolicies policies,
            DoubleSupplier jitter) {
        this.units = units;
        this.schedule = schedule;
        this.recorder = recorder;
        this.exchanges = exchanges;
        this.policies = policies;
        this.jitter = jitter;
    }

    /**
     * Records them; answers those that counted.
     *
     * <p>A batch that loses a race is repeated one by one; what loses again was recorded by somebody else.
     */
    List<Ran> record(List<Ran> batch) {
        try {
            return units.inTransaction(() -> recordAll(batch));
        } catch (RuntimeException failure) {
            if (Failures.isDatabaseDown(failure) || (batch.size() == 1 && !Failures.isConflict(failure))) {
                throw failure;
            }
            return batch.size() == 1 ? List.of() : oneByOne(batch);
        }
    }

    private List<Ran> oneByOne(List<Ran> batch) {
        var counted = new ArrayList<Ran>();
        batch.forEach(one -> counted.addAll(record(List.of(one))));
        return counted;
    }

    private List<Ran> recordAll(List<Ran> batch) {
        Set<DeliveryId> ours = schedule.lockHeld(claims(batch));
        List<Ran> counting = batch.stream()
                .filter(ran -> ours.contains(ran.claim().standing().delivery()))
                .toList();
        counting.forEach(this::decide);
        exchanges.keep(counting.stream()
                .map(Ran::exchange)
                .filter(exchange -> !nothingLeft(exchange))
                .toList());
        return counting;
    }

    private void decide(Ran ran) {
        Standing standing = ran.claim().standing();
        recorder.decide(standing, command(standing, ran.exchange()), DeliveryRecorder.metadata(standing));
    }

    private DeliveryCommand command(Standing standing, Exchange exchange) {
        if (nothingLeft(exchange)) {
            return new GiveUpDelivery(standing.delivery(), ExhaustedReason.WEBHOOK_DELETED, exchange.startedAt());
        }
        return new RecordAttempt(
                standing.delivery(),
                exchange.version(),
                exchange.outcome(),
                policies.of(standing.webhook()),
                jitter.getAsDouble(),
                exchange.startedAt());
    }

    /** The webhook was deleted while its request waited in the lane: there was no attempt. */
    private static boolean nothingLeft(Exchange exchange) {
        return exchange.outcome() instanceof Refused refused && refused.failure() == FailureClass.WEBHOOK_GONE;
    }

    private static Collection<Claim> claims(List<Ran> batch) {
        return batch.stream().map(Ran::claim).toList();
    }
}
