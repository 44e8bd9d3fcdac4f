package io.hooktrail.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * A statement that writes many rows at once: each of its first placeholders takes one column of all rows, as an array for
 * {@code unnest}.
 *
 * @param sql with one placeholder a column, in order; further ones take scalars
 */
public record MultiRow<T>(String sql, List<Column<T>> columns) {

    /**
     * One column.
     *
     * @param type its PostgreSQL type, without brackets
     * @param value what a row has in it
     */
    public record Column<T>(String type, Function<? super T, ? extends @Nullable Object> value) {}

    /** Writes the rows, none being no statement; answers how many were changed. */
    public int write(JdbcOperations jdbc, Collection<? extends T> rows, Object... scalars) {
        if (rows.isEmpty()) {
            return 0;
        }
        PreparedStatementCallback<Integer> write = statement -> {
            bind(statement, List.copyOf(rows), scalars);
            return statement.executeUpdate();
        };
        Integer changed = jdbc.execute(sql, write);
        return changed == null ? 0 : changed;
    }

    private void bind(PreparedStatement statement, List<? extends T> rows, Object... scalars) throws SQLException {
        Connection connection = statement.getConnection();
        int place = 1;
        for (Column<T> column : columns) {
            statement.setArray(place++, connection.createArrayOf(column.type(), values(column, rows)));
        }
        for (Object scalar : scalars) {
            statement.setObject(place++, scalar);
        }
    }

    private @Nullable Object[] values(Column<T> column, List<? extends T> rows) {
        @Nullable Object[] values = column.type().equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.value().apply(rows.get(row));
        }
        return values;
    }

    /**
     * Lets this and the further statements of the transaction find their rows by index. They are planned for what they ask
     * for, so that days are pruned, and never for reading a whole partition: one that was empty when it was looked at would
     * be read from end to end ever after.
     */
    public static void planAfresh(PreparedStatement statement) throws SQLException {
        try (Statement setting = statement.getConnection().createStatement()) {
            setting.execute("set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off");
        }
    }
}
