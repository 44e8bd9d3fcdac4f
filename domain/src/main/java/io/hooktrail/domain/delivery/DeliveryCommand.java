package io.hooktrail.domain.delivery;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;

/** What can be asked of a delivery. */
public sealed interface DeliveryCommand extends DomainCommand {

    @Override
    DeliveryId id();

    /** Owe an event to a webhook. See {@link DeliveryEvent.DeliveryScheduled} for the parts. */
    record ScheduleDelivery(
            DeliveryId id,
            AccountId account,
            WebhookId webhook,
            EventId event,
            AccountId origin,
            EventSubject subject,
            String entityId,
            AttemptTrigger trigger,
            Instant at)
            implements DeliveryCommand {}

    /**
     * Record what came of the attempt that was claimed.
     *
     * @param version the payload version that was sent
     * @param policy the webhook's retry policy as it is now
     * @param jitter -1 to 1: where within the policy's jitter a planned retry falls
     * @param sentAt when the request left
     */
    record RecordAttempt(
            DeliveryId id,
            PayloadVersion version,
            AttemptOutcome outcome,
            RetryPolicy policy,
            double jitter,
            Instant sentAt)
            implements DeliveryCommand {
        @Override
        public Instant at() {
            return sentAt.plus(outcome.took());
        }
    }

    /** Write off an attempt whose outcome nobody will report. */
    record AbandonAttempt(DeliveryId id, Instant at) implements DeliveryCommand {}

    /**
     * Try again now.
     *
     * @param trigger manual, bulk or recovery
     * @param by the actor
     * @param force also when it was delivered already: a deliberate duplicate (C9)
     */
    record RequestRetry(DeliveryId id, AttemptTrigger trigger, String by, boolean force, Instant at)
            implements DeliveryCommand {}

    /** Wait: the webhook is disabled. */
    record HoldDelivery(DeliveryId id, Instant at) implements DeliveryCommand {}

    /** Go on: the webhook is enabled again. */
    record ReleaseDelivery(DeliveryId id, Instant at) implements DeliveryCommand {}

    /** Never deliver it. */
    record CancelDelivery(DeliveryId id, String by, Instant at) implements DeliveryCommand {}

    /** Stop: there is nowhere to deliver to any more. */
    record GiveUpDelivery(DeliveryId id, ExhaustedReason reason, Instant at) implements DeliveryCommand {}
}
