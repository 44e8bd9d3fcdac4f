package io.hooktrail.application.booking;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.CancelBookingByOwner;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingGraph;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/**
 * Each seat that is still open is taken back, so each customer's webhook hears of it.
 *
 * <p>What a failure does: it undoes the cancellation of the class. A seat that is asked for at the same moment and not
 * yet paid for may be missed; the closed class then refuses its payment, and the payment times out.
 */
@ProcessingGroup("in-transaction")
@DisallowReplay
class WhenAClassIsCancelledThenItsSeatsAreToo {

    private final Bookings bookings;
    private final FollowingCommands commands;

    WhenAClassIsCancelledThenItsSeatsAreToo(Bookings bookings, FollowingCommands commands) {
        this.bookings = bookings;
        this.commands = commands;
    }

    @EventHandler
    void on(BookingCancelled event, MetaData metadata) {
        if (event.terms().graph() != BookingGraph.GROUP_OWNER) {
            return;
        }
        AccountId account = event.terms().account();
        bookings.openSeats(new AccountScope(account, Set.of(account)), event.id())
                .forEach(seat ->
                        commands.ask(new CancelBookingByOwner(seat, event.at(), BookingActor.OWNER, null), metadata));
    }
}
