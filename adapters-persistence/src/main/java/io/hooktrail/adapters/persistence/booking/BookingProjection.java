package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingEvent.SeatReleased;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tables {@code booking} and {@code booking_transition}. A failure undoes the transaction. */
@Component
@ProcessingGroup("in-transaction")
class BookingProjection implements Projection {

    private static final String TRANSITION = """
        insert into booking_transition (event_id, booking_id, from_state, to_state, at, actor)
        values (:event, :id, (select state from booking where id = :id), :state, :at, :actor)
        """;

    private static final String ENTER = """
        insert into booking (id, account_id, graph, state, ended, start_at, end_at, hold_ms, complete_after_ms,
            max_seats, min_booking_ms, max_booking_ms, min_cancel_ms, owner_booking_id, reservation_id,
            predecessor_id, created_at, updated_at)
        values (:id, :account, :graph, :state, :ended, :start, :end, :hold, :completeAfter,
            :maxSeats, :minBooking, :maxBooking, :minCancel, :ownerBooking, :reservation,
            :predecessor, :at, :at)
        on conflict (id) do update
            set state = excluded.state, ended = excluded.ended, updated_at = excluded.updated_at
        """;

    private final JdbcClient sql;

    BookingProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(Entered event, EventMessage<?> message) {
        sql.sql(TRANSITION)
                .param("event", UUID.fromString(message.getIdentifier()))
                .param("id", event.id().value())
                .param("state", event.state().toString())
                .param("at", at(event))
                .param("actor", message.getMetaData().getOrDefault(Requester.ACTOR, "system"))
                .update();
        sql.sql(ENTER).params(BookingRows.columns(event)).update();
        if (event instanceof BookingRescheduled moved) {
            sql.sql("update booking set successor_id = :successor where id = :id")
                    .param("successor", moved.successor().value())
                    .param("id", moved.id().value())
                    .update();
        }
    }

    @EventHandler
    void on(SeatTaken event) {
        count(event, 1);
    }

    @EventHandler
    void on(SeatReleased event) {
        count(event, -1);
    }

    @EventHandler
    void on(BookingDeleted event) {
        UUID id = event.id().value();
        sql.sql("delete from booking_transition where booking_id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from booking where id = :id").param("id", id).update();
    }

    private void count(BookingEvent event, int seats) {
        sql.sql("update booking set current_seats = current_seats + :seats, updated_at = :at where id = :id")
                .param("seats", seats)
                .param("at", at(event))
                .param("id", event.id().value())
                .update();
    }

    private static OffsetDateTime at(BookingEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
