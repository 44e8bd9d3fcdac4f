package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.application.Asked;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookings in memory; remembers how it was searched. */
class FakeBookings implements Bookings {

    final List<BookingTransition> transitions = new ArrayList<>();

    @Nullable
    BookingSearch searched;

    private final Map<BookingId, BookingView> views = new LinkedHashMap<>();

    void add(BookingView view) {
        views.put(view.id(), view);
    }

    /** As the projection would. */
    void placed(Asked asked, BookingState state) {
        var place = (PlaceBooking) asked.command();
        add(new BookingView(place.id(), state, place.terms(), place.at(), place.at(), 0, null, place.details()));
    }

    void clear() {
        views.clear();
        transitions.clear();
    }

    @Override
    public Optional<BookingView> find(AccountScope scope, BookingId id) {
        return Optional.ofNullable(views.get(id))
                .filter(view -> scope.covers(view.terms().account()));
    }

    @Override
    public Page<BookingView> search(AccountScope scope, BookingSearch search, PageRequest page) {
        searched = search;
        return new Page<>(List.copyOf(views.values()), null, null);
    }

    @Override
    public List<BookingTransition> transitions(AccountScope scope, BookingId id) {
        return List.copyOf(transitions);
    }

    @Override
    public List<BookingId> openSeats(AccountScope scope, BookingId ownerBooking) {
        return List.of();
    }
}
