package io.hooktrail.application.delivery;

import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.application.OncePerKey;
import io.hooktrail.application.Units;
import io.hooktrail.application.delivery.AttemptRunner.Ran;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Wires the way from an event to a recorded outcome. */
public final class DeliveryModule implements ConfigurerModule {

    private final WhenSomethingHappensThenScheduleDeliveries policy;
    private final DeliverySaga saga;
    private final DeliveryEngine engine;
    private final DeliveryRequests requests;
    private final WebhookTests tests;
    private final DeliveriesInBulk inBulk;

    /** The ports and parts of other features that delivery stands on. */
    public record Parts(
            Units units,
            EventStore store,
            Schedule schedule,
            Contents contents,
            Exchanges exchanges,
            WebhookSender sender,
            MatchingWebhooks webhooks,
            WebhookConditions conditions,
            RetryPolicies policies,
            ReceiverHealth health,
            List<PublicEvents> features,
            IdempotencyKeys keys) {}

    /** Of these parts. */
    public DeliveryModule(Parts parts, InstantSource clock) {
        DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble(-1, 1);
        var recorder = new DeliveryRecorder(parts.store());
        var outcomes = new OutcomeRecorder(
                parts.units(), parts.schedule(), recorder, parts.exchanges(), parts.policies(), jitter);
        var gatherer = new OutcomeGatherer();
        var runner = new AttemptRunner(parts.sender(), parts.schedule().firstClaim(), gatherer::accept);
        var recording = new Recording(outcomes, runner, parts.health());
        var handOver = new AttemptHandOver(parts.schedule(), parts.contents(), runner);
        var scheduling = new Scheduling(recorder);
        this.policy = new WhenSomethingHappensThenScheduleDeliveries(
                parts.features(), parts.webhooks(), handOver, scheduling, clock);
        this.saga = new DeliverySaga(handOver);
        var once = new OncePerKey(parts.keys());
        this.requests = new DeliveryRequests(parts.units(), parts.store(), parts.schedule(), recorder, once, clock);
        this.tests = new WebhookTests(parts.units(), handOver, scheduling, once, clock);
        this.inBulk = new DeliveriesInBulk(requests, scheduling, clock);
        var sweeper = new Sweeper(
                parts.units(), parts.schedule(), parts.contents(), recorder, runner, parts.conditions(), clock);
        this.engine = new DeliveryEngine(
                sweeper, gatherer, recording, parts.schedule().lease());
    }

    private record Recording(OutcomeRecorder outcomes, AttemptRunner runner, ReceiverHealth health)
            implements OutcomeGatherer.Recording {
        @Override
        public List<Ran> record(List<Ran> batch) {
            return outcomes.record(batch);
        }

        @Override
        public void settled(List<Ran> batch, List<Ran> counted) {
            batch.forEach(ran -> runner.settled(ran.claim()));
            DeliveryEngine.tellHealth(health, counted);
        }
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventHandler(configuration -> policy)
                .registerEventHandler(configuration -> saga);
    }

    /** The moving parts, to be started once everything is in place. */
    public DeliveryEngine engine() {
        return engine;
    }

    /** What people may ask of a delivery. */
    public DeliveryRequests requests() {
        return requests;
    }

    /** Tests of webhooks. */
    public WebhookTests tests() {
        return tests;
    }

    /** What bulk retries and recoveries ask of deliveries. */
    public DeliveriesInBulk inBulk() {
        return inBulk;
    }
}
