package io.hooktrail.application.booking;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.booking.BookingEvent.Entered;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Bookings in memory, made of their events as the real read model is; what a transaction undoes stays, though. */
@ProcessingGroup("in-transaction")
class ProjectedBookings implements Bookings {

    private final Map<BookingId, Entered> last = new LinkedHashMap<>();

    @EventHandler
    void on(Entered event) {
        last.put(event.id(), event);
    }

    BookingState stateOf(BookingId id) {
        return last.get(id).state();
    }

    @Override
    public Optional<BookingView> find(AccountScope scope, BookingId id) {
        return Optional.empty();
    }

    @Override
    public Page<BookingView> search(AccountScope scope, BookingSearch search, PageRequest page) {
        return new Page<>(List.of(), null, null);
    }

    @Override
    public List<BookingTransition> transitions(AccountScope scope, BookingId id) {
        return List.of();
    }

    @Override
    public List<BookingId> openSeats(AccountScope scope, BookingId ownerBooking) {
        return last.values().stream()
                .filter(event -> ownerBooking.equals(event.terms().origin().ownerBooking()))
                .filter(event -> !event.terms().graph().ends(event.state()))
                .map(Entered::id)
                .toList();
    }
}
