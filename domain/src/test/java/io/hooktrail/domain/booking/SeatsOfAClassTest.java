package io.hooktrail.domain.booking;

import static io.hooktrail.domain.booking.ABooking.ACCOUNT;
import static io.hooktrail.domain.booking.ABooking.ID;
import static io.hooktrail.domain.booking.ABooking.NOW;
import static io.hooktrail.domain.booking.ABooking.OTHER_ACCOUNT;
import static io.hooktrail.domain.booking.ABooking.SLOT;
import static io.hooktrail.domain.booking.ABooking.after;
import static io.hooktrail.domain.booking.ABooking.id;
import static io.hooktrail.domain.booking.ABooking.place;
import static io.hooktrail.domain.booking.ABooking.placed;
import static io.hooktrail.domain.booking.ABooking.terms;
import static io.hooktrail.domain.booking.BookingGraph.GROUP_OWNER;
import static io.hooktrail.domain.booking.RejectionAssert.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.booking.Booking.OpenClass;
import io.hooktrail.domain.booking.Booking.Unplaced;
import io.hooktrail.domain.booking.BookingCommand.CancelBooking;
import io.hooktrail.domain.booking.BookingCommand.CompleteBooking;
import io.hooktrail.domain.booking.BookingCommand.ReleaseSeat;
import io.hooktrail.domain.booking.BookingCommand.RequestSeat;
import io.hooktrail.domain.booking.BookingCommand.TakeSeat;
import io.hooktrail.domain.booking.BookingEvent.SeatReleased;
import io.hooktrail.domain.booking.BookingRejection.ClassClosed;
import io.hooktrail.domain.booking.BookingRejection.NoSuchBooking;
import io.hooktrail.domain.booking.BookingRejection.OutsideBookingTime;
import io.hooktrail.domain.booking.BookingRejection.SeatsTaken;
import io.hooktrail.domain.booking.BookingRejection.TooLateToCancel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A class of two seats, unless said otherwise. */
class SeatsOfAClassTest {

    private static final BookingId FIRST = id(11);
    private static final BookingId SECOND = id(12);
    private static final BookingId THIRD = id(13);
    private static final Instant START = SLOT.start();

    @Test
    void a_seat_that_is_taken_counts() {
        assertThat(seats(after(placed(GROUP_OWNER), take(FIRST)))).containsExactly(FIRST);
    }

    @Test
    void a_seat_is_counted_once() {
        assertThat(seats(after(placed(GROUP_OWNER), take(FIRST), take(FIRST)))).containsExactly(FIRST);
    }

    @Test
    void no_seat_is_given_when_all_are_taken() {
        Booking full = after(placed(GROUP_OWNER), take(FIRST), take(SECOND));
        assertThat(assertRejected(() -> after(full, take(THIRD)), SeatsTaken.class)
                        .max())
                .isEqualTo(2);
        assertRejected(() -> after(full, request(THIRD, NOW)), SeatsTaken.class);
    }

    @Test
    void a_released_seat_is_free_again() {
        Booking full = after(placed(GROUP_OWNER), take(FIRST), take(SECOND));
        assertThat(seats(after(full, release(FIRST, BookingActor.OWNER, NOW), take(THIRD))))
                .containsExactly(SECOND, THIRD);
    }

    @Test
    void releasing_a_seat_that_was_never_taken_changes_nothing() {
        assertThat(BookingDecider.decide(placed(GROUP_OWNER), release(FIRST, BookingActor.CUSTOMER, NOW)))
                .isEmpty();
    }

    @Test
    void a_seat_is_booked_neither_too_early_nor_too_late() {
        Booking open = open(new SeatRules(2, Duration.ofMinutes(30), Duration.ofMinutes(90), null));
        Instant from = START.minus(Duration.ofMinutes(90));
        Instant until = START.minus(Duration.ofMinutes(30));
        assertThat(BookingDecider.decide(open, request(FIRST, from))).isEmpty();
        assertThat(BookingDecider.decide(open, request(FIRST, until))).isEmpty();
        var early = assertRejected(() -> after(open, request(FIRST, from.minusMillis(1))), OutsideBookingTime.class);
        var late = assertRejected(() -> after(open, request(FIRST, until.plusMillis(1))), OutsideBookingTime.class);
        assertThat(early).isEqualTo(late).isEqualTo(new OutsideBookingTime(from, until));
    }

    @Test
    void without_a_booking_time_a_seat_is_booked_until_the_start() {
        Booking open = placed(GROUP_OWNER);
        assertThat(BookingDecider.decide(open, request(FIRST, START))).isEmpty();
        assertRejected(() -> after(open, request(FIRST, START.plusMillis(1))), OutsideBookingTime.class);
    }

    @Test
    void a_customer_cancels_in_time_and_the_owner_whenever() {
        Booking taken = after(open(new SeatRules(2, null, null, Duration.ofHours(1))), take(FIRST));
        Instant last = START.minus(Duration.ofHours(1));
        Instant late = last.plusMillis(1);
        var released = new SeatReleased(ID, last, FIRST);
        assertThat(BookingDecider.decide(taken, release(FIRST, BookingActor.CUSTOMER, last)))
                .containsExactly(released);
        assertRejected(() -> after(taken, release(FIRST, BookingActor.CUSTOMER, late)), TooLateToCancel.class);
        assertThat(BookingDecider.decide(taken, release(FIRST, BookingActor.OWNER, late)))
                .hasSize(1);
    }

    @Test
    void it_is_too_late_to_cancel_a_seat_of_a_class_that_is_over() {
        Booking taken = after(open(new SeatRules(2, null, null, Duration.ZERO)), take(FIRST));
        Booking over = after(taken, new CompleteBooking(ID, SLOT.end(), BookingActor.SYSTEM));
        assertRejected(() -> after(over, release(FIRST, BookingActor.CUSTOMER, SLOT.end())), TooLateToCancel.class);
    }

    @Test
    void a_cancelled_class_gives_no_seats() {
        Booking cancelled = after(placed(GROUP_OWNER), new CancelBooking(ID, NOW, BookingActor.OWNER, null));
        assertRejected(() -> after(cancelled, request(FIRST, NOW)), ClassClosed.class);
        assertRejected(() -> after(cancelled, take(FIRST)), ClassClosed.class);
        assertThat(BookingDecider.decide(cancelled, release(FIRST, BookingActor.OWNER, NOW)))
                .isEmpty();
    }

    @Test
    void the_class_of_another_account_does_not_exist() {
        var foreign = new RequestSeat(ID, NOW, OTHER_ACCOUNT, FIRST);
        assertRejected(() -> after(placed(GROUP_OWNER), foreign), NoSuchBooking.class);
    }

    @Test
    void only_a_class_has_seats() {
        assertRejected(() -> after(placed(BookingGraph.INSTANT), request(FIRST, NOW)), NoSuchBooking.class);
        assertRejected(() -> after(new Unplaced(), request(FIRST, NOW)), NoSuchBooking.class);
    }

    @Property
    void never_more_seats_are_taken_than_there_are(
            @ForAll @IntRange(min = 1, max = 4) int max,
            @ForAll @Size(max = 30) List<@IntRange(min = -6, max = 6) Integer> moves) {
        Booking open = open(new SeatRules(max, null, null, null));
        for (int move : moves) {
            open = move < 0 ? after(open, release(id(-move), BookingActor.OWNER, NOW)) : tryTaking(open, id(move));
            assertThat(seats(open)).hasSizeLessThanOrEqualTo(max);
        }
    }

    private static Booking tryTaking(Booking open, BookingId seat) {
        boolean free = seats(open).size() < ((OpenClass) open).rules().max();
        return free || seats(open).contains(seat) ? after(open, take(seat)) : open;
    }

    private static Booking open(SeatRules rules) {
        Terms t = terms(GROUP_OWNER);
        return after(new Unplaced(), place(new Terms(t.account(), t.graph(), t.slot(), t.timers(), rules, t.origin())));
    }

    private static Set<BookingId> seats(Booking booking) {
        return ((OpenClass) booking).seats();
    }

    private static TakeSeat take(BookingId seat) {
        return new TakeSeat(ID, NOW, seat);
    }

    private static RequestSeat request(BookingId seat, Instant at) {
        return new RequestSeat(ID, at, ACCOUNT, seat);
    }

    private static ReleaseSeat release(BookingId seat, BookingActor by, Instant at) {
        return new ReleaseSeat(ID, at, seat, by);
    }
}
