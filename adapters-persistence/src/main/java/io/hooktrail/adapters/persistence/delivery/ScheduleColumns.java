package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Standing;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Standings turned into columns, in the order in which the schedule's statements take them. */
final class ScheduleColumns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    ScheduleColumns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** What every row says about how far its delivery has come: id, phase, attempts, retries, trigger, sequence. */
    ScheduleColumns progress(List<Standing> rows) throws SQLException {
        return array("uuid", rows, row -> row.delivery().value())
                .array("smallint", rows, row -> ScheduleRow.phase(row.state()))
                .array("integer", rows, row -> progressOf(row).attempts())
                .array("smallint", rows, row -> (short) progressOf(row).retriesUsed())
                .array(
                        "smallint",
                        rows,
                        row -> ScheduleRow.number(progressOf(row).trigger()))
                .array("bigint", rows, Standing::nextSequence);
    }

    <T> ScheduleColumns array(String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(next++, connection.createArrayOf(type, values));
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
