package io.hooktrail.adapters.persistence.booking;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.application.booking.BookingTransition;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.booking.BookingId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bookings in the tables {@code booking}, {@code booking_transition} and {@code booking_details}. */
@Component
class JdbcBookings implements Bookings {

    private static final String FIND = """
        select * from booking join booking_details on booking_id = id
        where id = :id and account_id = any(:visible::uuid[])
        """;

    private static final String SEARCH = """
        select * from booking join booking_details on booking_id = id
        where account_id = any(:visible::uuid[])
            and (:graph::text is null or graph = :graph) and (:state::text is null or state = :state)
        """;

    private static final String TRANSITIONS = """
        select t.*, n.message
        from booking b join booking_transition t on t.booking_id = b.id left join booking_note n using (event_id)
        where b.id = :id and b.account_id = any(:visible::uuid[])
        order by t.at, t.event_id
        """;

    private static final String OPEN_SEATS = """
        select id from booking
        where owner_booking_id = :id and not ended and account_id = any(:visible::uuid[])
        order by created_at, id
        """;

    private final JdbcClient sql;

    JdbcBookings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BookingView> find(AccountScope scope, BookingId id) {
        return of(FIND, scope, id).query(BookingRows::view).optional();
    }

    @Override
    public Page<BookingView> search(AccountScope scope, BookingSearch search, PageRequest page) {
        Place place = Place.of(page);
        JdbcClient.StatementSpec statement = sql.sql(SEARCH + place.condition())
                .param("visible", visible(scope))
                .param("graph", search.graph() == null ? null : search.graph().toString())
                .param("state", search.state() == null ? null : search.state().toString())
                .params(place.params());
        return place.page(statement.query(BookingRows::view).list());
    }

    @Override
    public List<BookingTransition> transitions(AccountScope scope, BookingId id) {
        return of(TRANSITIONS, scope, id).query(BookingRows::transition).list();
    }

    @Override
    public List<BookingId> openSeats(AccountScope scope, BookingId ownerBooking) {
        return of(OPEN_SEATS, scope, ownerBooking)
                .query((row, number) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, AccountScope scope, BookingId id) {
        return sql.sql(statement).param("id", id.value()).param("visible", visible(scope));
    }

    private static String[] visible(AccountScope scope) {
        return scope.visible().stream().map(AccountId::toString).toArray(String[]::new);
    }
}
