package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings as rows, and rows as bookings. */
final class BookingRows {

    private BookingRows() {}

    static Map<String, @Nullable Object> columns(Entered event) {
        Terms terms = event.terms();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", event.id().value());
        columns.put("account", terms.account().value());
        columns.put("graph", terms.graph().toString());
        columns.put("state", event.state().toString());
        columns.put("ended", terms.graph().ends(event.state()));
        columns.put("start", terms.slot().start().atOffset(ZoneOffset.UTC));
        columns.put("end", terms.slot().end().atOffset(ZoneOffset.UTC));
        columns.put("hold", millis(terms.timers().hold()));
        columns.put("completeAfter", millis(terms.timers().completeAfter()));
        SeatRules seats = terms.seats();
        columns.put("maxSeats", seats == null ? null : seats.max());
        columns.put("minBooking", seats == null ? null : millis(seats.minBookingTime()));
        columns.put("maxBooking", seats == null ? null : millis(seats.maxBookingTime()));
        columns.put("minCancel", seats == null ? null : millis(seats.minCancelTime()));
        columns.put("ownerBooking", value(terms.origin().ownerBooking()));
        columns.put("reservation", value(terms.origin().reservation()));
        columns.put("predecessor", value(terms.origin().predecessor()));
        columns.put("at", event.at().atOffset(ZoneOffset.UTC));
        return columns;
    }

    static BookingView view(ResultSet row, int number) throws SQLException {
        return new BookingView(
                new BookingId(row.getObject("id", UUID.class)),
                state(row.getString("state")),
                terms(row),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("current_seats"),
                booking(row, "successor_id"),
                details(row));
    }

    static BookingTransition transition(ResultSet row, int number) throws SQLException {
        @Nullable String from = row.getString("from_state");
        return new BookingTransition(
                new EventId(row.getObject("event_id", UUID.class)),
                from == null ? null : state(from),
                state(row.getString("to_state")),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("message"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new AccountId(row.getObject("account_id", UUID.class)),
                BookingGraph.named(row.getString("graph")).orElseThrow(),
                new Slot(instant(row, "start_at"), instant(row, "end_at")),
                new Timers(duration(row, "hold_ms"), duration(row, "complete_after_ms")),
                seats(row),
                new Origin(
                        booking(row, "owner_booking_id"),
                        booking(row, "reservation_id"),
                        booking(row, "predecessor_id")));
    }

    private static @Nullable SeatRules seats(ResultSet row) throws SQLException {
        @Nullable Integer max = row.getObject("max_seats", Integer.class);
        return max == null
                ? null
                : new SeatRules(
                        max,
                        duration(row, "min_booking_ms"),
                        duration(row, "max_booking_ms"),
                        duration(row, "min_cancel_ms"));
    }

    private static BookingDetails details(ResultSet row) throws SQLException {
        @Nullable String customer = row.getString("customer");
        return new BookingDetails(
                ZoneId.of(row.getString("zone")),
                customer == null ? null : DetailsJson.read(customer, BookingDetails.Customer.class),
                DetailsJson.read(row.getString("occasion"), BookingDetails.Occasion.class),
                DetailsJson.read(row.getString("calendar"), BookingDetails.Calendar.class));
    }

    private static BookingState state(String text) {
        return BookingState.named(text).orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        @Nullable Long millis = row.getObject(column, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static @Nullable BookingId booking(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new BookingId(id);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable UUID value(@Nullable BookingId id) {
        return id == null ? null : id.value();
    }
}
