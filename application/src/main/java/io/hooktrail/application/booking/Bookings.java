package io.hooktrail.application.booking;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.booking.BookingId;
import java.util.List;
import java.util.Optional;

/** Read port: bookings as they are now. What is outside the scope, or deleted, is not there. */
public interface Bookings {

    /** One booking. */
    Optional<BookingView> find(AccountScope scope, BookingId id);

    /** Those that match, newest first. */
    Page<BookingView> search(AccountScope scope, BookingSearch search, PageRequest page);

    /** The states that a booking went through, oldest first. */
    List<BookingTransition> transitions(AccountScope scope, BookingId id);

    /** The seats of a class that have not ended, oldest first. */
    List<BookingId> openSeats(AccountScope scope, BookingId ownerBooking);
}
