package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.domain.booking.BookingState;
import org.jspecify.annotations.Nullable;

/** One state that it went through. */
@JsonPropertyOrder({"event_id", "previous_state", "state", "at", "actor", "message"})
record BookingLog(
        String eventId,
        @Nullable String previousState,
        String state,
        String at,
        String actor,
        @Nullable String message) {

    static BookingLog of(BookingTransition transition, BookingTimes times) {
        BookingState from = transition.from();
        return new BookingLog(
                transition.event().toString(),
                from == null ? null : from.toString(),
                transition.to().toString(),
                times.text(transition.at()),
                transition.actor(),
                transition.message());
    }
}
