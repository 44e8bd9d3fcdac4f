package io.hooktrail.adapters.persistence.booking;

import static io.hooktrail.adapters.persistence.booking.BookingStory.ACCOUNT;
import static io.hooktrail.adapters.persistence.booking.BookingStory.NOW;
import static io.hooktrail.adapters.persistence.booking.BookingStory.details;
import static io.hooktrail.adapters.persistence.booking.BookingStory.placing;
import static io.hooktrail.adapters.persistence.booking.BookingStory.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingActor;
import io.hooktrail.domain.booking.BookingCommand.DeclineBooking;
import io.hooktrail.domain.booking.BookingEvent.BookingCancelled;
import io.hooktrail.domain.booking.BookingEvent.BookingConfirmed;
import io.hooktrail.domain.booking.BookingEvent.BookingDeclined;
import io.hooktrail.domain.booking.BookingEvent.BookingDeleted;
import io.hooktrail.domain.booking.BookingEvent.BookingPlacedTentatively;
import io.hooktrail.domain.booking.BookingEvent.BookingRescheduled;
import io.hooktrail.domain.booking.BookingEvent.SeatReleased;
import io.hooktrail.domain.booking.BookingEvent.SeatTaken;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import io.hooktrail.domain.booking.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcBookingsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AccountScope SCOPE = new AccountScope(ACCOUNT, Set.of(ACCOUNT));
    private static final AccountId STRANGER = new AccountId(new UUID(0x7000, 0xb));
    private static final AccountScope FOREIGN = new AccountScope(STRANGER, Set.of(STRANGER));
    private static final Terms INSTANT = terms(BookingGraph.INSTANT, Origin.NONE);
    private static final Terms CLASS = terms(BookingGraph.GROUP_OWNER, Origin.NONE);
    private static final Terms ASKED_FOR = terms(BookingGraph.CONFIRM_DECLINE, Origin.NONE);

    private final JdbcBookings bookings = new JdbcBookings(DATABASE.sql());
    private final BookingStory story = new BookingStory(DATABASE);

    @BeforeEach
    void empty() {
        DATABASE.sql()
                .sql("truncate booking, booking_transition, booking_details, booking_note")
                .update();
    }

    @Test
    void a_new_booking_is_there_with_all_it_shows() {
        BookingId id = confirmed(1, NOW);
        assertThat(bookings.find(SCOPE, id))
                .contains(new BookingView(id, BookingState.CONFIRMED, INSTANT, NOW, NOW, 0, null, details()));
    }

    @Test
    void a_class_keeps_its_rules() {
        BookingId id = openClass(1);
        assertThat(bookings.find(SCOPE, id)).map(BookingView::terms).contains(CLASS);
    }

    @Test
    void another_account_does_not_see_it() {
        BookingId id = confirmed(1, NOW);
        assertThat(bookings.find(FOREIGN, id)).isEmpty();
        assertThat(bookings.transitions(FOREIGN, id)).isEmpty();
        assertThat(bookings.search(FOREIGN, BookingSearch.ALL, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void a_parent_sees_the_bookings_of_its_children() {
        BookingId id = confirmed(1, NOW);
        assertThat(bookings.find(new AccountScope(STRANGER, Set.of(STRANGER, ACCOUNT)), id))
                .isPresent();
    }

    @Test
    void a_transition_changes_state_and_time_and_nothing_else() {
        BookingId id = confirmed(1, NOW);
        Instant later = NOW.plusSeconds(60);
        story.happened(new BookingCancelled(id, later, INSTANT), null);
        assertThat(bookings.find(SCOPE, id))
                .contains(new BookingView(id, BookingState.CANCELLED, INSTANT, NOW, later, 0, null, details()));
    }

    @Test
    void its_log_says_what_it_went_through_and_what_was_said() {
        BookingId id = BookingStory.id(1);
        Instant later = NOW.plusSeconds(60);
        var placed = story.happened(new BookingPlacedTentatively(id, NOW, ASKED_FOR), placing(id, ASKED_FOR));
        var declined = story.happened(
                new BookingDeclined(id, later, ASKED_FOR),
                new DeclineBooking(id, later, BookingActor.INTEGRATOR, "We are closed, Marty."));
        assertThat(bookings.transitions(SCOPE, id))
                .containsExactly(
                        new BookingTransition(placed, null, BookingState.TENTATIVE, NOW, "key:1", null),
                        new BookingTransition(
                                declined,
                                BookingState.TENTATIVE,
                                BookingState.DECLINED,
                                later,
                                "key:1",
                                "We are closed, Marty."));
    }

    @Test
    void seats_are_counted() {
        BookingId id = openClass(1);
        story.happened(new SeatTaken(id, NOW, BookingStory.id(11)), null);
        story.happened(new SeatTaken(id, NOW, BookingStory.id(12)), null);
        story.happened(new SeatReleased(id, NOW, BookingStory.id(11)), null);
        assertThat(bookings.find(SCOPE, id)).map(BookingView::currentSeats).contains(1);
    }

    @Test
    void the_open_seats_of_a_class_are_those_that_have_not_ended() {
        BookingId first = seat(11, 1);
        BookingId second = seat(12, 1);
        seat(13, 2);
        story.happened(new BookingCancelled(first, NOW, seatOf(1)), null);
        assertThat(bookings.openSeats(SCOPE, BookingStory.id(1))).containsExactly(second);
    }

    @Test
    void a_booking_that_takes_the_place_of_another_has_its_details() {
        BookingId old = confirmed(1, NOW);
        BookingId successor = BookingStory.id(2);
        Terms moved = terms(BookingGraph.INSTANT, new Origin(null, null, old));
        story.happened(new BookingRescheduled(old, NOW, INSTANT, BookingState.CONFIRMED, successor, moved), null);
        story.happened(new BookingConfirmed(successor, NOW, moved), null);
        story.happened(new BookingCancelled(successor, NOW, moved), null);
        assertThat(bookings.find(SCOPE, old)).map(BookingView::successor).contains(successor);
        assertThat(bookings.find(SCOPE, successor)).map(BookingView::details).contains(details());
    }

    @Test
    void a_deleted_booking_leaves_nothing_behind() {
        BookingId id = BookingStory.id(1);
        story.happened(new BookingPlacedTentatively(id, NOW, ASKED_FOR), placing(id, ASKED_FOR));
        story.happened(
                new BookingDeclined(id, NOW, ASKED_FOR), new DeclineBooking(id, NOW, BookingActor.OWNER, "No, Marty."));
        story.happened(new BookingDeleted(id, NOW), null);
        assertThat(bookings.find(SCOPE, id)).isEmpty();
        String rows = """
            select (select count(*) from booking) + (select count(*) from booking_details)
                 + (select count(*) from booking_note) + (select count(*) from booking_transition)
            """;
        assertThat(DATABASE.sql().sql(rows).query(Long.class).single()).isZero();
    }

    @Test
    void searching_looks_at_graph_and_state() {
        BookingId confirmed = confirmed(1, NOW);
        BookingId cancelled = confirmed(2, NOW.plusSeconds(1));
        story.happened(new BookingCancelled(cancelled, NOW.plusSeconds(2), INSTANT), null);
        BookingId ofAClass = openClass(3);
        assertThat(found(null, null)).containsExactly(cancelled, ofAClass, confirmed);
        assertThat(found(BookingGraph.INSTANT, null)).containsExactly(cancelled, confirmed);
        assertThat(found(BookingGraph.INSTANT, BookingState.CANCELLED)).containsExactly(cancelled);
        assertThat(found(null, BookingState.TENTATIVE)).containsExactly(ofAClass);
    }

    @Test
    void pages_show_each_booking_once_forth_and_back() {
        for (int n = 1; n <= 5; n++) {
            confirmed(n, NOW.plus(Duration.ofSeconds(n / 2)));
        }
        List<List<BookingId>> forth = new ArrayList<>();
        Page<BookingView> page = page(null);
        forth.add(ids(page));
        while (page.next() != null) {
            page = page(page.next());
            forth.add(ids(page));
        }
        assertThat(forth.stream().flatMap(List::stream)).containsExactly(id(5), id(4), id(3), id(2), id(1));
        assertThat(ids(page(page.previous()))).isEqualTo(forth.get(1));
        assertThat(page(page(page.previous()).previous()).previous()).isNull();
    }

    @Test
    void a_forged_cursor_is_refused() {
        assertThatThrownBy(() -> page("forged")).isInstanceOf(Rejected.class);
    }

    private BookingId confirmed(int n, Instant at) {
        BookingId id = id(n);
        story.happened(new BookingConfirmed(id, at, INSTANT), placing(id, INSTANT));
        return id;
    }

    private BookingId openClass(int n) {
        story.happened(new BookingPlacedTentatively(id(n), NOW, CLASS), placing(id(n), CLASS));
        return id(n);
    }

    private BookingId seat(int n, int ofClass) {
        story.happened(new BookingConfirmed(id(n), NOW, seatOf(ofClass)), placing(id(n), seatOf(ofClass)));
        return id(n);
    }

    private static Terms seatOf(int ofClass) {
        return terms(BookingGraph.GROUP_CUSTOMER, Origin.seatOf(id(ofClass)));
    }

    private static BookingId id(int n) {
        return BookingStory.id(n);
    }

    private Page<BookingView> page(String cursor) {
        return bookings.search(SCOPE, BookingSearch.ALL, new PageRequest(2, cursor));
    }

    private List<BookingId> found(BookingGraph graph, BookingState state) {
        return ids(bookings.search(SCOPE, new BookingSearch(graph, state), PageRequest.first()));
    }

    private static List<BookingId> ids(Page<BookingView> page) {
        return page.items().stream().map(BookingView::id).toList();
    }
}
