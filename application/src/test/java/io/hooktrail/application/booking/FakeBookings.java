package io.hooktrail.application.booking;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.booking.BookingId;
import java.util.List;
import java.util.Optional;

/** Bookings in memory: one, or the seats of a class. */
record FakeBookings(List<BookingView> views, List<BookingId> seats) implements Bookings {

    @Override
    public Optional<BookingView> find(AccountScope scope, BookingId id) {
        return views.stream()
                .filter(view ->
                        view.id().equals(id) && scope.covers(view.terms().account()))
                .findFirst();
    }

    @Override
    public Page<BookingView> search(AccountScope scope, BookingSearch search, PageRequest page) {
        return new Page<>(views, null, null);
    }

    @Override
    public List<BookingTransition> transitions(AccountScope scope, BookingId id) {
        return List.of();
    }

    @Override
    public List<BookingId> openSeats(AccountScope scope, BookingId ownerBooking) {
        return seats;
    }
}
