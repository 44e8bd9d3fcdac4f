package io.hooktrail.adapters.persistence;

import java.sql.Array;
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
        int place = 1;
        for (Column<T> column : columns) {
            statement.setArray(place++, array(statement, column, rows));
        }
        for (Object scalar : scalars) {
            statement.setObject(place++, scalar);
        }
    }

    /** One column of all rows, as a parameter. */
    public static <T> Array array(PreparedStatement statement, Column<T> column, Collection<? extends T> rows)
            throws SQLException {
        @Nullable Object[] values = ofType(column.type(), rows.size());
        int row = 0;
        for (T one : rows) {
            Object value = column.value().apply(one);
            values[row++] = value == null ? null : element(column.type(), value);
        }
        return statement.getConnection().createArrayOf(column.type(), values);
    }

    // Typed, because the driver sends such arrays in binary; an Object[] it writes out as text and escapes.
    private static @Nullable Object[] ofType(String type, int size) {
        return switch (type) {
            case "text" -> new String[size];
            case "int2" -> new Short[size];
            case "int4" -> new Integer[size];
            case "int8" -> new Long[size];
            case "bool" -> new Boolean[size];
            case "bytea" -> new byte[size][];
            default -> new Object[size];
        };
    }

    private static Object element(String type, Object value) {
        return switch (type) {
            case "text" -> value.toString();
            case "int2" -> ((Number) value).shortValue();
            case "int4" -> ((Number) value).intValue();
            case "int8" -> ((Number) value).longValue();
            default -> value;
        };
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
