package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.application.delivery.Standing;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.Progress;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Standings turned into columns, in the order in which the schedule's statements take them. */
final class ScheduleColumns {

    private final PreparedStatement statement;
    private int next = 1;

    ScheduleColumns(PreparedStatement statement) {
        this.statement = statement;
    }

    /** What every row says about how far its delivery has come: id, phase, attempts, retries, trigger, sequence. */
    ScheduleColumns progress(List<Standing> rows) throws SQLException {
        return array("uuid", rows, row -> row.delivery().value())
                .array("int2", rows, row -> ScheduleRow.phase(row.state()))
                .array("int4", rows, row -> progressOf(row).attempts())
                .array("int2", rows, row -> (short) progressOf(row).retriesUsed())
                .array("int2", rows, row -> ScheduleRow.number(progressOf(row).trigger()))
                .array("int8", rows, Standing::nextSequence);
    }

    <T> ScheduleColumns array(String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
        statement.setArray(next++, MultiRow.array(statement, new Column<>(type, value), rows));
        return this;
    }

    ScheduleColumns ids(Collection<DeliveryId> deliveries) throws SQLException {
        return array("uuid", deliveries, DeliveryId::value);
    }

    ScheduleColumns number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    private static Progress progressOf(Standing row) {
        return row.state().progress();
    }
}
