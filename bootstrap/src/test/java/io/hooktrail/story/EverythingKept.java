package io.hooktrail.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a database keeps, to search. */
final class EverythingKept {

    private static final String COLUMNS = """
        select c.table_name, c.column_name, c.udt_name
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        order by c.table_name, c.ordinal_position
        """;

    private final JdbcClient sql;

    EverythingKept(JdbcClient sql) {
        this.sql = sql;
    }

    private record Column(String table, String name, String type) {

        /** How many of its values hold one of the needles, which are given in hex. */
        String search() {
            String found = type.equals("bytea")
                    ? "position(decode(needle, 'hex') in \"%s\") > 0".formatted(name)
                    : "position(decode(needle, 'hex') in convert_to(\"%s\"::text, 'UTF8')) > 0".formatted(name);
            return "select count(*) from \"%s\", unnest(:needles::text[]) as needle where %s".formatted(table, found);
        }
    }

    /** The columns that hold one of these texts, each as {@code table.column}. */
    List<String> columnsWith(Collection<String> texts) {
        String[] needles = texts.stream()
                .map(text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                .toArray(String[]::new);
        return columnsWithHex(needles);
    }

    /** The same of raw bytes. */
    List<String> columnsWithBytes(Collection<byte[]> keys) {
        return columnsWithHex(keys.stream().map(HexFormat.of()::formatHex).toArray(String[]::new));
    }

    private List<String> columnsWithHex(String[] needles) {
        var found = new ArrayList<String>();
        for (Column column : columns()) {
            long hits = sql.sql(column.search())
                    .param("needles", needles)
                    .query(Long.class)
                    .single();
            if (hits > 0) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }

    private List<Column> columns() {
        return sql.sql(COLUMNS)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
