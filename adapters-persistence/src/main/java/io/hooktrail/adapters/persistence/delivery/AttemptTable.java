package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The table {@code attempt}, many rows a statement, and what its rows are about. */
@Component
class AttemptTable {

    private static final MultiRow<Made> INSERT = new MultiRow<>(
            """
            insert into attempt (delivery_id, number, account_id, webhook_id, type, action, graph, test, status, trigger,
                actor, at, code, failure, duration_ms, version, next_attempt_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            List.of(
                    head("uuid", DeliveryHead::id),
                    attempt("int4", AttemptRow::number),
                    head("uuid", DeliveryHead::account),
                    head("uuid", DeliveryHead::webhook),
                    head("text", head -> head.subject().type()),
                    head("text", head -> head.subject().action()),
                    head("text", head -> head.subject().graph()),
                    head("bool", DeliveryHead::test),
                    attempt("text", AttemptRow::status),
                    attempt("text", AttemptRow::trigger),
                    attempt("text", AttemptRow::actor),
                    attempt("timestamptz", AttemptRow::at),
                    attempt("int4", AttemptRow::code),
                    attempt("text", AttemptRow::failure),
                    attempt("int4", AttemptRow::milliseconds),
                    attempt("text", AttemptRow::version),
                    attempt("timestamptz", AttemptRow::nextAttemptAt)));

    /** Number 0: its place in the list of a delivery that was called off before anything was sent. */
    private static final String CALL_OFF = """
        insert into attempt (delivery_id, number, account_id, webhook_id, type, action, graph, test, status, trigger, at)
        values (?, 0, ?, ?, ?, ?, ?, ?, 'none', ?, ?)\
        """;

    private static final String RESUME = "delete from attempt where delivery_id = ? and number = 0";
    private static final String REPLAN = "update attempt set next_attempt_at = ? where delivery_id = ? and number = ?";

    private final JdbcOperations jdbc;
    private final AttemptSubjects subjects;

    AttemptTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.subjects = new AttemptSubjects(jdbc);
    }

    void write(List<DeliveryChange> changes) {
        changes.stream()
                .filter(DeliveryChange::resumed)
                .forEach(change -> jdbc.update(RESUME, change.head().id()));
        changes.stream().filter(DeliveryChange::calledOff).forEach(this::callOff);
        changes.stream().filter(change -> change.replanned() != null).forEach(this::replan);
        INSERT.write(jdbc, changes.stream().flatMap(AttemptTable::made).toList());
        subjects.write(changes);
    }

    private void callOff(DeliveryChange change) {
        DeliveryHead head = change.head();
        jdbc.update(
                CALL_OFF,
                head.id(),
                head.account(),
                head.webhook(),
                head.subject().type(),
                head.subject().action(),
                head.subject().graph(),
                head.test(),
                head.trigger().name(),
                Times.utc(Objects.requireNonNull(change.now().calledOffAt())));
    }

    private void replan(DeliveryChange change) {
        int number = Objects.requireNonNull(change.before()).attempts();
        jdbc.update(
                REPLAN,
                Times.utc(Objects.requireNonNull(change.replanned())),
                change.head().id(),
                number);
    }

    private static Stream<Made> made(DeliveryChange change) {
        return change.attempts().stream().map(attempt -> new Made(change.head(), attempt));
    }

    private record Made(DeliveryHead head, AttemptRow attempt) {}

    private static Column<Made> head(String type, Function<DeliveryHead, @Nullable Object> value) {
        return new Column<>(type, made -> value.apply(made.head()));
    }

    private static Column<Made> attempt(String type, Function<AttemptRow, @Nullable Object> value) {
        return new Column<>(type, made -> value.apply(made.attempt()));
    }
}
