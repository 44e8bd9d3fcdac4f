package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingGraph;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks for a booking.
 *
 * @param action {@code create} or {@code confirm}, as the graph has it; may be left out
 * @param start may be left out for a seat, which has the time of its class; so may {@code end}
 * @param minBookingTime seconds before the start; so are {@code maxBookingTime} and {@code minCancelTime}
 */
record PlaceBookingRequest(
        BookingGraph graph,
        @Nullable BookingAction action,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String what,
        @Nullable String where,
        @Nullable String description,
        @Nullable String rsvp,
        @JsonProperty("allDay") boolean allDay,
        @Nullable CustomerRequest customer,
        @Nullable CalendarRequest calendar,
        @Nullable JsonNode meta,
        @Nullable Long paymentTimeoutSeconds,
        @Nullable AutoComplete autoComplete,
        @Nullable Integer maxSeats,
        @Nullable Long minBookingTime,
        @Nullable Long maxBookingTime,
        @Nullable Long minCancelTime,
        @Nullable RelatedRequest related,
        @Nullable UUID reservationId)
        implements DetailsRequest {

    /**
     * Whether the booking is completed by itself.
     *
     * @param enabled true if left out
     * @param afterSeconds how long after its end; an hour if left out
     */
    record AutoComplete(@Nullable Boolean enabled, @Nullable Long afterSeconds) {}

    /** The class that a seat is of. */
    record RelatedRequest(@Nullable UUID ownerBookingId) {}
}
