package io.hooktrail.application.booking;

import static io.hooktrail.application.booking.ABooking.ACCOUNT;
import static io.hooktrail.application.booking.ABooking.CLASS;
import static io.hooktrail.application.booking.ABooking.ID;
import static io.hooktrail.application.booking.ABooking.NOW;
import static io.hooktrail.application.booking.ABooking.details;
import static io.hooktrail.application.booking.ABooking.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.DeleteBooking;
import io.hooktrail.domain.booking.BookingCommand.PayBooking;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingCommand.TimeOutPayment;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingPaid;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.PaymentTimedOut;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import io.hooktrail.domain.booking.BookingGraph;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingAggregateTest {

    private FixtureConfiguration<BookingAggregate> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(BookingAggregate.class)
                .registerCommandTargetResolver(
                        command -> new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null));
    }

    @Test
    void TK_05_a_new_booking_is_a_fact() {
        var terms = terms(BookingGraph.INSTANT);
        fixture.givenNoPriorActivity()
                .when(new PlaceBooking(ID, NOW, terms.graph().start(), terms, details()))
                .expectEvents(new BookingConfirmed(ID, NOW, terms));
    }

    @Test
    void who_pays_before_the_clock_acts_has_paid() {
        var terms = terms(BookingGraph.INSTANT_PAYMENT);
        fixture.given(new BookingPlacedTentatively(ID, NOW, terms))
                .when(new PayBooking(ID, NOW, BookingActor.INTEGRATOR, "pay_1"))
                .expectEvents(new BookingPaid(ID, NOW, terms, "pay_1"));
    }

    @Test
    void who_pays_after_the_clock_acted_has_lost() {
        var terms = terms(BookingGraph.INSTANT_PAYMENT);
        fixture.given(new BookingPlacedTentatively(ID, NOW, terms), new PaymentTimedOut(ID, NOW, terms))
                .when(new PayBooking(ID, NOW, BookingActor.INTEGRATOR, "pay_1"))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void the_clock_that_acts_after_the_payment_has_lost() {
        var terms = terms(BookingGraph.INSTANT_PAYMENT);
        fixture.given(new BookingPlacedTentatively(ID, NOW, terms), new BookingPaid(ID, NOW, terms, null))
                .when(new TimeOutPayment(ID, NOW, BookingActor.SYSTEM))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void seats_are_facts_of_the_class() {
        fixture.given(new BookingPlacedTentatively(CLASS, NOW, terms(BookingGraph.GROUP_OWNER)))
                .when(new TakeSeat(CLASS, NOW, ID))
                .expectEvents(new SeatTaken(CLASS, NOW, ID));
    }

    @Test
    void a_booking_that_does_not_exist_is_refused_and_not_made() {
        fixture.givenNoPriorActivity()
                .when(new RequestSeat(CLASS, NOW, ACCOUNT, ID))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void a_booking_that_goes_on_is_not_deleted() {
        fixture.given(new BookingConfirmed(ID, NOW, terms(BookingGraph.INSTANT)))
                .when(new DeleteBooking(ID, NOW))
                .expectException(Rejected.class);
    }

    @Test
    void every_command_has_its_handler() {
        Stream<Class<?>> handled = Stream.of(BookingAggregate.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .filter(method -> method.isAnnotationPresent(CreationPolicy.class))
                .map(method -> method.getParameterTypes()[0]);
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(
                        records(BookingCommand.class).toList());
        assertThat(records(BookingCommand.class)).contains(CancelBooking.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(BookingAggregateTest::records);
    }
}
