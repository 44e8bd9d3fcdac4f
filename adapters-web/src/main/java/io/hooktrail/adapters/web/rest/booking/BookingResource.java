package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.SeatRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the API and the webhooks show it: names, order and odd spellings are those of TK-11 to TK-16; what is
 * added stands at the end.
 *
 * @param maxSeats of a class; absent otherwise, as is {@code currentSeats}
 * @param related absent if there is none
 * @param logs absent unless asked for
 */
@JsonPropertyOrder({
    "id",
    "state",
    "graph",
    "completed",
    "created_at",
    "updated_at",
    "customers",
    "event",
    "calendar",
    "available_actions",
    "max_seats",
    "current_seats",
    "related",
    "logs"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingResource(
        String id,
        String state,
        String graph,
        boolean completed,
        String createdAt,
        String updatedAt,
        List<Customer> customers,
        Event event,
        Calendar calendar,
        List<String> availableActions,
        @Nullable Integer maxSeats,
        @Nullable Integer currentSeats,
        @Nullable RelatedBookings related,
        @Nullable List<BookingLog> logs) {

    static BookingResource of(BookingView booking) {
        BookingTimes times = new BookingTimes(booking.details().zone());
        SeatRules seats = booking.terms().seats();
        return new BookingResource(
                booking.id().toString(),
                booking.state().toString(),
                booking.terms().graph().toString(),
                booking.completed(),
                times.text(booking.createdAt()),
                times.text(booking.updatedAt()),
                customers(booking.details().customer()),
                Event.of(booking, times),
                Calendar.of(booking, times),
                booking.availableActions().stream().map(Object::toString).toList(),
                seats == null ? null : seats.max(),
                seats == null ? null : booking.currentSeats(),
                RelatedBookings.of(booking),
                null);
    }

    BookingResource with(List<BookingTransition> transitions, BookingView booking) {
        BookingTimes times = new BookingTimes(booking.details().zone());
        List<BookingLog> told =
                transitions.stream().map(t -> BookingLog.of(t, times)).toList();
        return new BookingResource(
                id,
                state,
                graph,
                completed,
                createdAt,
                updatedAt,
                customers,
                event,
                calendar,
                availableActions,
                maxSeats,
                currentSeats,
                related,
                told);
    }

    private static List<Customer> customers(BookingDetails.@Nullable Customer customer) {
        return customer == null ? List.of() : List.of(Customer.of(customer));
    }

    /** TK-12. */
    @JsonPropertyOrder({"id", "name", "email", "phone", "voip", "timezone", "meta"})
    record Customer(String id, String name, String email, String phone, String voip, String timezone, String meta) {

        static Customer of(BookingDetails.Customer customer) {
            return new Customer(
                    customer.id().toString(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.voip(),
                    customer.timezone(),
                    customer.meta());
        }
    }

    /** TK-13. */
    @JsonPropertyOrder({
        "id",
        "what",
        "where",
        "description",
        "rsvp",
        "allDay",
        "start",
        "end",
        "created_at",
        "updated_at"
    })
    record Event(
            String id,
            String what,
            String where,
            String description,
            String rsvp,
            @JsonProperty("allDay") boolean allDay,
            String start,
            String end,
            String createdAt,
            String updatedAt) {

        static Event of(BookingView booking, BookingTimes times) {
            BookingDetails.Occasion occasion = booking.details().occasion();
            return new Event(
                    booking.eventId().toString(),
                    occasion.what(),
                    occasion.where(),
                    occasion.description(),
                    occasion.rsvp(),
                    occasion.allDay(),
                    times.text(booking.terms().slot().start()),
                    times.text(booking.terms().slot().end()),
                    times.text(booking.createdAt()),
                    times.text(booking.updatedAt()));
        }
    }

    /** TK-14. */
    @JsonPropertyOrder({
        "id",
        "provider_id",
        "provider_access",
        "provider_primary",
        "provider_sync",
        "name",
        "description",
        "foregroundcolor",
        "backgroundcolor",
        "created_at",
        "updated_at"
    })
    record Calendar(
            String id,
            String providerId,
            String providerAccess,
            boolean providerPrimary,
            boolean providerSync,
            String name,
            String description,
            @JsonProperty("foregroundcolor") String foregroundColor,
            @JsonProperty("backgroundcolor") String backgroundColor,
            String createdAt,
            String updatedAt) {

        static Calendar of(BookingView booking, BookingTimes times) {
            BookingDetails.Calendar calendar = booking.details().calendar();
            return new Calendar(
                    calendar.id().toString(),
                    calendar.providerId(),
                    calendar.providerAccess(),
                    calendar.providerPrimary(),
                    calendar.providerSync(),
                    calendar.name(),
                    calendar.description(),
                    calendar.foregroundColor(),
                    calendar.backgroundColor(),
                    times.text(booking.createdAt()),
                    times.text(booking.createdAt()));
        }
    }
}
