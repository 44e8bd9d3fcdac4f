package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.booking.BookingCommand.Act;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingId;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the commands carry past the decider: the tables {@code booking_details} and {@code booking_note}. A failure
 * undoes the transaction. A replay cannot make them again, so it leaves them alone.
 */
@Component
@ProcessingGroup("in-transaction")
@DisallowReplay
class BookingDetailsKeeper implements Projection {

    private static final String KEEP = """
        insert into booking_details (booking_id, zone, customer, occasion, calendar)
        values (:id, :zone, :customer::json, :occasion::json, :calendar::json)
        """;

    private static final String INHERIT = """
        insert into booking_details (booking_id, zone, customer, occasion, calendar)
        select :id, zone, customer, occasion, calendar from booking_details where booking_id = :predecessor
        on conflict (booking_id) do nothing
        """;

    private static final String NOTE =
            "insert into booking_note (event_id, booking_id, message) values (:event, :id, :message)";

    private final JdbcClient sql;

    BookingDetailsKeeper(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(Entered event, EventMessage<?> message) {
        CausingCommands.behind(message).ifPresent(command -> keep(command, message.getIdentifier()));
        BookingId predecessor = event.terms().origin().predecessor();
        if (predecessor != null) {
            sql.sql(INHERIT)
                    .param("id", event.id().value())
                    .param("predecessor", predecessor.value())
                    .update();
        }
    }

    @EventHandler
    void on(BookingDeleted event) {
        UUID id = event.id().value();
        sql.sql("delete from booking_note where booking_id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from booking_details where booking_id = :id")
                .param("id", id)
                .update();
    }

    private void keep(DomainCommand command, String event) {
        if (command instanceof PlaceBooking place) {
            keep(place.id(), place.details());
        }
        if (command instanceof Act act && act.message() != null) {
            sql.sql(NOTE)
                    .param("event", UUID.fromString(event))
                    .param("id", act.id().value())
                    .param("message", act.message())
                    .update();
        }
    }

    private void keep(BookingId id, BookingDetails details) {
        sql.sql(KEEP)
                .param("id", id.value())
                .param("zone", details.zone().getId())
                .param("customer", details.customer() == null ? null : DetailsJson.write(details.customer()))
                .param("occasion", DetailsJson.write(details.occasion()))
                .param("calendar", DetailsJson.write(details.calendar()))
                .update();
    }
}
