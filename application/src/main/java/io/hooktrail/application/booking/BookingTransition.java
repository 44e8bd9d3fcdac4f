package io.hooktrail.application.booking;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.booking.BookingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a booking's state.
 *
 * @param from null for the first
 * @param actor who asked, as in {@link io.hooktrail.application.Requester}
 * @param message what was said with it; null if nothing was
 */
public record BookingTransition(
        EventId event,
        @Nullable BookingState from,
        BookingState to,
        Instant at,
        String actor,
        @Nullable String message) {}
