package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptOutcome;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryCommand.AbandonAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.CancelDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.GiveUpDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.HoldDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RecordAttempt;
import io.hooktrail.domain.delivery.DeliveryCommand.ReleaseDelivery;
import io.hooktrail.domain.delivery.DeliveryCommand.RequestRetry;
import io.hooktrail.domain.delivery.DeliveryCommand.ScheduleDelivery;
import io.hooktrail.domain.delivery.DeliveryDecider;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.ExhaustedReason;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happens to one delivery, told in steps; each step gives the events that the decider makes of it. */
final class Story {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final RetryPolicy TWO_RETRIES = RetryPreset.GKM_3X30.policy().withJitterShare(0);

    private final DeliveryId id;
    private Delivery state = new Delivery.Unscheduled();
    private Instant now;
    private List<DeliveryEvent> latest;
    private final List<List<DeliveryEvent>> units = new ArrayList<>();

    private Story(ScheduleDelivery command) {
        id = command.id();
        now = command.at();
        does(command);
    }

    static Story of(AccountId account, WebhookId webhook, EventId event, EventSubject subject, Instant at) {
        return of(account, webhook, event, subject, "entity-1", AttemptTrigger.AUTOMATIC, at);
    }

    static Story of(
            AccountId account,
            WebhookId webhook,
            EventId event,
            EventSubject subject,
            String entity,
            AttemptTrigger trigger,
            Instant at) {
        return new Story(new ScheduleDelivery(
                DeliveryId.of(event, webhook), account, webhook, event, account, subject, entity, trigger, at));
    }

    /** An id of this moment, as the application draws them. */
    static EventId event(Instant at, int number) {
        long time = at.toEpochMilli() << 16;
        return new EventId(new UUID(time | 0x7000 | (number & 0xFFF), 0x8000_0000_0000_0000L | number));
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story answers(int status) {
        AttemptOutcome outcome = status / 100 == 2
                ? new Delivered(status, Duration.ofMillis(80))
                : new Refused(FailureClass.HTTP_STATUS, status, Duration.ofMillis(120), null);
        return attempt(outcome);
    }

    Story fails(FailureClass failure) {
        return attempt(new Refused(failure, null, Duration.ofSeconds(10), null));
    }

    private Story attempt(AttemptOutcome outcome) {
        return does(new RecordAttempt(id, PayloadVersion.V2, outcome, TWO_RETRIES, 0, now));
    }

    Story isAbandoned() {
        return does(new AbandonAttempt(id, now));
    }

    Story isRetriedBy(String actor) {
        return does(new RequestRetry(id, AttemptTrigger.MANUAL, actor, true, now));
    }

    Story isHeld() {
        return does(new HoldDelivery(id, now));
    }

    Story isReleased() {
        return does(new ReleaseDelivery(id, now));
    }

    Story isCancelled() {
        return does(new CancelDelivery(id, "key:1", now));
    }

    Story losesItsWebhook() {
        return does(new GiveUpDelivery(id, ExhaustedReason.WEBHOOK_DELETED, now));
    }

    private Story does(DeliveryCommand command) {
        latest = DeliveryDecider.decide(state, command);
        latest.forEach(event -> state = Delivery.evolve(state, event));
        units.add(latest);
        return this;
    }

    DeliveryId id() {
        return id;
    }

    Delivery state() {
        return state;
    }

    /** The events, those of one step together. */
    List<List<DeliveryEvent>> units() {
        return units;
    }
}
