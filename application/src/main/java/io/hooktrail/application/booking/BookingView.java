package io.hooktrail.application.booking;

import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a booking shows.
 *
 * @param currentSeats how many seats are taken; 0 if it is no class
 * @param successor the booking that replaced it; null if it was not rescheduled
 */
public record BookingView(
        BookingId id,
        BookingState state,
        Terms terms,
        Instant createdAt,
        Instant updatedAt,
        int currentSeats,
        @Nullable BookingId successor,
        BookingDetails details) {

    /** Whether nothing can happen to it any more (C23). */
    public boolean completed() {
        return terms.graph().ends(state);
    }

    /** What the API may do now. */
    public List<BookingAction> availableActions() {
        return terms.graph().actions(state, BookingActor.INTEGRATOR);
    }

    /** The id of its event: there is one a booking, so it is derived from the booking's. */
    public UUID eventId() {
        return UUID.nameUUIDFromBytes(("event:" + id).getBytes(StandardCharsets.UTF_8));
    }
}
