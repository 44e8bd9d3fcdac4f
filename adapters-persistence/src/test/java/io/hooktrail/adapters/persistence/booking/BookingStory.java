package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingCommand;
import io.hooktrail.domain.booking.BookingDetails;
import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Slot;
import io.hooktrail.domain.booking.Terms;
import io.hooktrail.domain.booking.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Tells the projections what happened, each event in a unit of work of its own, as Axon does. */
final class BookingStory {

    static final Instant NOW = Instant.parse("2027-01-01T08:00:00Z");
    static final AccountId ACCOUNT = new AccountId(new UUID(0x7000, 0xa));
    static final Slot SLOT = new Slot(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(3)));

    private final AnnotationEventHandlerAdapter projection;
    private final AnnotationEventHandlerAdapter keeper;

    BookingStory(TestDatabase database) {
        projection = new AnnotationEventHandlerAdapter(new BookingProjection(database.sql()));
        keeper = new AnnotationEventHandlerAdapter(new BookingDetailsKeeper(database.sql()));
    }

    static BookingId id(int n) {
        return new BookingId(new UUID(0x7000, n));
    }

    static Terms terms(BookingGraph graph, Origin origin) {
        SeatRules seats = graph == BookingGraph.GROUP_OWNER
                ? new SeatRules(8, Duration.ofMinutes(5), Duration.ofDays(7), Duration.ofHours(1))
                : null;
        return new Terms(
                ACCOUNT, graph, SLOT, new Timers(graph.hold().orElse(null), Timers.COMPLETE_AFTER), seats, origin);
    }

    static BookingDetails details() {
        return new BookingDetails(
                ZoneId.of("Europe/Copenhagen"),
                new BookingDetails.Customer(
                        new UUID(2, 1),
                        "Marty McFly",
                        "marty@example.com",
                        "",
                        "",
                        "Europe/Copenhagen",
                        "{\"vip\": 1}"),
                new BookingDetails.Occasion("Haircut", "Main St 1", "", "", false),
                new BookingDetails.Calendar(new UUID(3, 1), "", "owner", false, true, "Chair 1", "", "#000", "#fff"));
    }

    static BookingCommand.PlaceBooking placing(BookingId id, Terms terms) {
        return new BookingCommand.PlaceBooking(id, NOW, terms.graph().start(), terms, details());
    }

    /** The id of the event. */
    EventId happened(BookingEvent event, @Nullable DomainCommand command) {
        CommandMessage<Object> asked = new GenericCommandMessage<>(command == null ? "nothing" : command);
        EventMessage<BookingEvent> told = new GenericEventMessage<>(
                event, Map.of(Requester.ACTOR, "key:1", CausingCommands.CAUSATION_ID, asked.getIdentifier()));
        DefaultUnitOfWork<EventMessage<?>> unit = DefaultUnitOfWork.startAndGet(told);
        CausingCommands.remember(unit, asked);
        unit.execute(() -> tell(told));
        return EventId.of(told.getIdentifier());
    }

    private void tell(EventMessage<?> told) {
        try {
            projection.handle(told);
            keeper.handle(told);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
