package io.hooktrail.domain.booking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the clock does to a booking.
 *
 * @param hold how long it waits to be paid, or a reservation to be used; null where nothing is waited for
 * @param completeAfter how long after its end it is completed; null if nobody but a person completes it
 */
public record Timers(@Nullable Duration hold, @Nullable Duration completeAfter) {

    /** How long after its end a booking is completed, unless said otherwise. */
    public static final Duration COMPLETE_AFTER = Duration.ofHours(1);
}
