package io.hooktrail.application.usage;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that really left.
 *
 * @param content the same for events that said the same; null if what was said is not kept any more
 * @param number of the attempt, 1 for the first
 * @param actor who asked for it; null if nobody did
 */
public record SentRequest(
        DeliveryId delivery,
        EventId event,
        @Nullable String content,
        int number,
        Instant at,
        AttemptTrigger trigger,
        @Nullable String actor,
        AttemptStatus status,
        @Nullable Integer code,
        @Nullable FailureClass failure) {}
