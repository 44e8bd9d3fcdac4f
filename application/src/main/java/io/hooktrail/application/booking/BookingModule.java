package io.hooktrail.application.booking;

import io.hooktrail.application.Aggregates;
import io.hooktrail.application.NestedCommands;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Bookings: the aggregate, what follows from its events, and what the clock does. */
public final class BookingModule implements ConfigurerModule {

    private final Bookings bookings;

    /** Policies read bookings as they are within the transaction. */
    public BookingModule(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(BookingAggregate.class));
        configurer
                .eventProcessing()
                .registerSaga(PaymentTimeoutProcess.class)
                .registerSaga(ReservationExpiryProcess.class)
                .registerSaga(AutomaticCompletionProcess.class);
        policy(configurer, WhenASeatIsBookedThenTheClassCountsIt::new);
        policy(configurer, WhenABookingUsesAReservationThenItIsConsumed::new);
        policy(configurer, WhenABookingIsRescheduledThenItsSuccessorIsPlaced::new);
        policy(configurer, commands -> new WhenAClassIsCancelledThenItsSeatsAreToo(bookings, commands));
    }

    private static void policy(Configurer configurer, Function<FollowingCommands, Object> policy) {
        configurer.eventProcessing().registerEventHandler(config -> policy.apply(commands(config)));
    }

    private static FollowingCommands commands(Configuration config) {
        return new FollowingCommands(new NestedCommands(config.commandBus()));
    }
}
