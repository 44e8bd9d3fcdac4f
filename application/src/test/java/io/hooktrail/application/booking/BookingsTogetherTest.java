package io.hooktrail.application.booking;

import static io.hooktrail.application.booking.ABooking.CLASS;
import static io.hooktrail.application.booking.ABooking.NOW;
import static io.hooktrail.application.booking.ABooking.OTHER;
import static io.hooktrail.application.booking.ABooking.SLOT;
import static io.hooktrail.application.booking.ABooking.details;
import static io.hooktrail.application.booking.ABooking.id;
import static io.hooktrail.application.booking.ABooking.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hooktrail.application.NestedCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByCustomer;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.RescheduleBooking;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingRejection.ClassClosed;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.ReservationNotHeld;
import io.hooktrail.domain.booking.BookingRejection.SeatsTaken;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.SeatRules;
import io.hooktrail.domain.booking.Terms;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.deadline.StubDeadlineManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The module as it is wired, on a store in memory: what one booking does to another, in one transaction. */
class BookingsTogetherTest {

    private static final BookingId ONE = id(21);
    private static final BookingId TWO = id(22);
    private static final BookingId THREE = id(23);

    private final ProjectedBookings bookings = new ProjectedBookings();
    private final StubDeadlineManager clock = new StubDeadlineManager();
    private Configuration axon;

    @BeforeEach
    void start() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .registerComponent(LockFactory.class, config -> PessimisticLockFactory.usingDefaults())
                .registerComponent(DeadlineManager.class, config -> clock)
                .registerComponent(CommandTargetResolver.class, config -> BookingsTogetherTest::target);
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerEventHandler(config -> bookings);
        new BookingModule(bookings).configureModule(configurer);
        axon = configurer.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_class_gives_away_the_seats_it_has_and_no_more() {
        ask(place(CLASS, terms(BookingGraph.GROUP_OWNER)));
        ask(place(ONE, terms(BookingGraph.GROUP_CUSTOMER)));
        ask(place(TWO, terms(BookingGraph.GROUP_CUSTOMER)));
        assertThat(refused(place(THREE, terms(BookingGraph.GROUP_CUSTOMER)))).isEqualTo(new SeatsTaken(CLASS, 2));
        assertThat(stored(THREE)).isEmpty();
        assertThat(stored(CLASS)).containsExactly("BookingPlacedTentatively", "SeatTaken", "SeatTaken");
    }

    @Test
    void a_seat_that_a_customer_gives_back_can_be_taken_again() {
        ask(place(CLASS, terms(BookingGraph.GROUP_OWNER)));
        ask(place(ONE, terms(BookingGraph.GROUP_CUSTOMER)));
        ask(place(TWO, terms(BookingGraph.GROUP_CUSTOMER)));
        ask(new CancelBookingByCustomer(ONE, NOW, BookingActor.CUSTOMER, null));
        ask(place(THREE, terms(BookingGraph.GROUP_CUSTOMER)));
        assertThat(stored(CLASS)).endsWith("SeatReleased", "SeatTaken");
    }

    @Test
    void a_payment_for_the_last_seat_that_is_gone_is_undone() {
        Terms oneSeat = new Terms(
                ABooking.ACCOUNT,
                BookingGraph.GROUP_OWNER,
                SLOT,
                terms(BookingGraph.GROUP_OWNER).timers(),
                new SeatRules(1, null, null, null),
                Origin.NONE);
        ask(place(CLASS, oneSeat));
        ask(place(ONE, terms(BookingGraph.GROUP_CUSTOMER_PAYMENT)));
        ask(place(TWO, terms(BookingGraph.GROUP_CUSTOMER_PAYMENT)));
        ask(new PayBooking(ONE, NOW, BookingActor.INTEGRATOR, "pay_1"));
        assertThat(refused(new PayBooking(TWO, NOW, BookingActor.INTEGRATOR, "pay_2")))
                .isEqualTo(new SeatsTaken(CLASS, 1));
        assertThat(stored(TWO)).containsExactly("BookingPlacedTentatively");
    }

    @Test
    void TK_05_a_class_that_is_cancelled_takes_its_seats_along() {
        ask(place(CLASS, terms(BookingGraph.GROUP_OWNER)));
        ask(place(ONE, terms(BookingGraph.GROUP_CUSTOMER)));
        ask(place(TWO, terms(BookingGraph.GROUP_CUSTOMER_PAYMENT)));
        ask(new CancelBooking(CLASS, NOW, BookingActor.OWNER, null));
        assertThat(stored(CLASS)).containsExactly("BookingPlacedTentatively", "SeatTaken", "BookingCancelled");
        assertThat(bookings.stateOf(ONE)).isEqualTo(BookingState.CANCELLED_BY_OWNER);
        assertThat(bookings.stateOf(TWO)).isEqualTo(BookingState.CANCELLED_BY_OWNER);
        assertThat(refused(place(THREE, terms(BookingGraph.GROUP_CUSTOMER)))).isInstanceOf(ClassClosed.class);
    }

    @Test
    void a_seat_needs_a_class() {
        assertThat(refused(place(ONE, terms(BookingGraph.GROUP_CUSTOMER))))
                .isEqualTo(new NoSuchBooking("class", CLASS));
        assertThat(stored(ONE)).isEmpty();
    }

    @Test
    void a_reservation_serves_one_booking() {
        Terms reserved = terms(BookingGraph.INSTANT, new Origin(null, OTHER, null));
        ask(place(OTHER, terms(BookingGraph.RESERVATION)));
        ask(place(ONE, reserved));
        assertThat(stored(OTHER)).containsExactly("SlotReserved", "ReservationConsumed");
        assertThat(refused(place(TWO, reserved))).isEqualTo(new ReservationNotHeld(OTHER, BookingState.CONSUMED));
        assertThat(stored(TWO)).isEmpty();
    }

    @Test
    void a_booking_that_is_moved_lives_on_in_another() {
        ask(place(ONE, terms(BookingGraph.INSTANT)));
        ask(new RescheduleBooking(ONE, NOW, BookingActor.CUSTOMER, TWO, SLOT));
        assertThat(stored(ONE)).containsExactly("BookingConfirmed", "BookingRescheduled");
        assertThat(stored(TWO)).containsExactly("BookingConfirmed");
    }

    @Test
    void the_clock_is_told_what_falls_due() {
        ask(place(ONE, terms(BookingGraph.INSTANT_PAYMENT)));
        assertThat(clock.getScheduledDeadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.getDeadlineName()).isEqualTo(PaymentTimeoutProcess.DEADLINE);
            assertThat(deadline.getScheduleTime()).isEqualTo(NOW.plusSeconds(300));
        });
    }

    private void ask(BookingCommand command) {
        new NestedCommands(axon.commandBus()).dispatch(command, MetaData.emptyInstance());
    }

    private Object refused(BookingCommand command) {
        return catchThrowableOfType(Rejected.class, () -> ask(command)).rejection();
    }

    private List<String> stored(BookingId id) {
        return axon.eventStore()
                .readEvents(id.toString())
                .asStream()
                .map(DomainEventMessage::getPayloadType)
                .<String>map(Class::getSimpleName)
                .toList();
    }

    private static PlaceBooking place(BookingId id, Terms terms) {
        return new PlaceBooking(id, NOW, terms.graph().start(), terms, details());
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null);
    }
}
