package io.hooktrail.domain.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.DeliveryCommand.AbandonAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.CancelDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.HoldDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RecordAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.ReleaseDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RequestRetry;
import io.hooktrail.domain.delivery.DeliveryCommand.ScheduleDelivery;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A delivery in the hands of a test: asks for things in turn and remembers what happened. */
final class ADelivery {

    static final EventId EVENT = EventId.of("018f0000-0000-7000-8000-000000000001");
    static final WebhookId WEBHOOK = WebhookId.of("018f0000-0000-7000-8000-000000000002");
    static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-000000000003");
    static final DeliveryId ID = DeliveryId.of(EVENT, WEBHOOK);
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Duration TOOK = Duration.ofMillis(40);
    static final RetryPolicy TWO_RETRIES =
            new RetryPolicy(List.of(Duration.ofMinutes(2), Duration.ofMinutes(6)), Set.of(400), 0.1);

    private Delivery state = new Delivery.Unscheduled();

    static ADelivery unscheduled() {
        return new ADelivery();
    }

    static ADelivery scheduled() {
        return scheduled(AttemptTrigger.AUTOMATIC);
    }

    static ADelivery scheduled(AttemptTrigger trigger) {
        var delivery = new ADelivery();
        delivery.ask(scheduling(trigger));
        return delivery;
    }

    List<DeliveryEvent> scheduledAgain() {
        return ask(scheduling(AttemptTrigger.AUTOMATIC));
    }

    private static ScheduleDelivery scheduling(AttemptTrigger trigger) {
        var subject = new EventSubject("client", "create", null);
        return new ScheduleDelivery(ID, ACCOUNT, WEBHOOK, EVENT, ACCOUNT, subject, "c-1", trigger, NOW);
    }

    Delivery state() {
        return state;
    }

    List<DeliveryEvent> ask(DeliveryCommand command) {
        List<DeliveryEvent> events = DeliveryDecider.decide(state, command);
        events.forEach(event -> state = Delivery.evolve(state, event));
        return events;
    }

    List<DeliveryEvent> answered(int status) {
        return record(
                status / 100 == 2
                        ? new Delivered(status, TOOK)
                        : new Refused(FailureClass.HTTP_STATUS, status, TOOK, null));
    }

    List<DeliveryEvent> refused() {
        return record(new Refused(FailureClass.CONNECT_REFUSED, null, TOOK, null));
    }

    List<DeliveryEvent> record(AttemptOutcome outcome) {
        return record(outcome, TWO_RETRIES, 0);
    }

    List<DeliveryEvent> record(AttemptOutcome outcome, RetryPolicy policy, double jitter) {
        return ask(new RecordAttempt(ID, PayloadVersion.V2, outcome, policy, jitter, NOW));
    }

    List<DeliveryEvent> retried() {
        return ask(retry(false));
    }

    List<DeliveryEvent> resent() {
        return ask(retry(true));
    }

    List<DeliveryEvent> cancelled() {
        return ask(new CancelDelivery(ID, "user:1", NOW));
    }

    List<DeliveryEvent> held() {
        return ask(new HoldDelivery(ID, NOW));
    }

    List<DeliveryEvent> released() {
        return ask(new ReleaseDelivery(ID, NOW));
    }

    List<DeliveryEvent> abandoned() {
        return ask(new AbandonAttempt(ID, NOW));
    }

    /** Makes attempts that fail until none is left. */
    ADelivery exhausted() {
        refused();
        refused();
        refused();
        return this;
    }

    static RequestRetry retry(boolean force) {
        return new RequestRetry(ID, AttemptTrigger.MANUAL, "user:1", force, NOW);
    }
}
