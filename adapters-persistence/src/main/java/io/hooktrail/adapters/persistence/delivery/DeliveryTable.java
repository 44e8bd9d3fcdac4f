package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;

/** The table {@code delivery}, many rows a statement. */
@Component
class DeliveryTable {

    private static final List<Column<DeliveryChange>> HEAD = List.of(
            head("uuid", DeliveryHead::id),
            head("uuid", DeliveryHead::account),
            head("uuid", DeliveryHead::webhook),
            head("uuid", DeliveryHead::event),
            head("uuid", DeliveryHead::origin),
            head("text", head -> head.subject().type()),
            head("text", head -> head.subject().action()),
            head("text", head -> head.subject().graph()),
            head("text", DeliveryHead::entityId),
            head("text", DeliveryHead::trigger),
            head("text", DeliveryHead::actor),
            head("timestamptz", DeliveryHead::createdAt));

    private static final List<Column<DeliveryChange>> STATE = List.of(
            state("text", DeliveryState::status),
            state("int4", DeliveryState::attempts),
            state("timestamptz", DeliveryState::sentAt),
            state("timestamptz", DeliveryState::calledOffAt),
            state("timestamptz", DeliveryState::nextAttemptAt),
            state("text", DeliveryState::exhaustedReason),
            state("text", DeliveryState::requestedBy),
            last("text", LastAttempt::version),
            last("timestamptz", LastAttempt::at),
            last("int4", LastAttempt::code),
            last("text", LastAttempt::failure),
            last("int4", LastAttempt::milliseconds));

    private static final String STATE_NAMES = """
        status, attempts, sent_at, called_off_at, next_attempt_at, exhausted_reason, requested_by, version,
        last_at, last_code, last_failure, last_ms\
        """;

    private static final MultiRow<DeliveryChange> INSERT = new MultiRow<>(
            "insert into delivery (id, account_id, webhook_id, event_id, origin_id, type, action, graph, entity_id,"
                    + " trigger, actor, created_at, " + STATE_NAMES + ") select * from unnest("
                    + String.join(", ", Collections.nCopies(HEAD.size() + STATE.size(), "?")) + ")",
            Stream.concat(HEAD.stream(), STATE.stream()).toList());

    /** The array leads to the index and prunes the days; it is a constant, because each statement is planned afresh. */
    private static final MultiRow<DeliveryChange> UPDATE = new MultiRow<>(
            """
            update delivery d set (%1$s) = (%2$s)
            from (select * from unnest(%3$s)) as new (id, %1$s)
            where d.id = new.id and d.id = any(?)\
            """.formatted(
                            STATE_NAMES,
                            Stream.of(STATE_NAMES.split(","))
                                    .map(name -> "new." + name.strip())
                                    .collect(Collectors.joining(", ")),
                            String.join(", ", Collections.nCopies(1 + STATE.size(), "?"))),
            Stream.of(Stream.of(HEAD.getFirst()), STATE.stream(), Stream.of(HEAD.getFirst()))
                    .flatMap(column -> column)
                    .toList());

    private static final String SELECT = "select * from delivery where id = any(?)";

    private final JdbcOperations jdbc;

    DeliveryTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<DeliveryChange> changes) {
        INSERT.write(jdbc, changes);
    }

    /** Changes what {@link #find} has found, in the same transaction. */
    void update(List<DeliveryChange> changes) {
        UPDATE.write(jdbc, changes);
    }

    /** Those that are there, ready to be changed. */
    Map<UUID, DeliveryChange> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        PreparedStatementSetter arguments = statement -> bind(statement, ids);
        return jdbc.query(SELECT, arguments, DeliveryRows::change).stream()
                .collect(Collectors.toMap(change -> change.head().id(), change -> change));
    }

    private static void bind(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        MultiRow.planAfresh(statement);
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }

    private static Column<DeliveryChange> head(String type, Function<DeliveryHead, @Nullable Object> value) {
        return new Column<>(type, change -> value.apply(change.head()));
    }

    private static Column<DeliveryChange> state(String type, Function<DeliveryState, @Nullable Object> value) {
        return new Column<>(type, change -> value.apply(change.now()));
    }

    private static Column<DeliveryChange> last(String type, Function<LastAttempt, @Nullable Object> value) {
        return state(type, state -> {
            LastAttempt last = state.last();
            return last == null ? null : value.apply(last);
        });
    }
}
