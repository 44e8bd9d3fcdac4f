package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.Delivery.Unscheduled;
import io.hooktrail.domain.delivery.DeliveryCommand.ScheduleDelivery;
import io.hooktrail.domain.delivery.DeliveryId;
import java.time.Instant;
import org.axonframework.messaging.MetaData;

/** Owes an event to a webhook, in the running unit of work. */
final class Scheduling {

    private final DeliveryRecorder recorder;

    Scheduling(DeliveryRecorder recorder) {
        this.recorder = recorder;
    }

    /** The delivery, which must not have been scheduled before: the store refuses a second first event. */
    DeliveryId schedule(
            PublicEvent said, MatchedWebhook webhook, AttemptTrigger trigger, Instant at, MetaData metadata) {
        DeliveryId id = DeliveryId.of(said.outgoing().id(), webhook.id());
        var command = new ScheduleDelivery(
                id,
                webhook.account(),
                webhook.id(),
                said.outgoing().id(),
                said.outgoing().account(),
                said.subject(),
                said.outgoing().entityId(),
                trigger,
                at);
        var nothingYet = new Standing(
                id, webhook.id(), webhook.account(), said.outgoing().id(), new Unscheduled(), 0);
        recorder.decide(nothingYet, command, metadata);
        return id;
    }
}
