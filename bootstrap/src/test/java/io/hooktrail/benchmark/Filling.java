package io.hooktrail.benchmark;

import io.hooktrail.adapters.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deliveries of months, written straight into the tables of a running application. */
final class Filling implements AutoCloseable {

    private static final String SCRIPT = "/benchmark/filling.sql";

    /** Statements end with a line's end; those in dollar quotes are whole all the same. */
    private static final String BETWEEN_STATEMENTS = ";\\n\\n";

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    Filling(Path data) throws SQLException {
        postgres = EmbeddedPostgres.in(data);
        connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    void fill(String account, List<String> webhooks, int deliveries, int days) throws SQLException, IOException {
        set("account", account);
        set("webhooks", "{" + String.join(",", webhooks) + "}");
        set("deliveries", String.valueOf(deliveries));
        set("days", String.valueOf(days));
        for (String statement : script().split(BETWEEN_STATEMENTS)) {
            try (Statement filling = connection.createStatement()) {
                filling.execute(statement);
            }
        }
    }

    /** Whether an earlier run filled them. */
    boolean done() throws SQLException {
        return text("select exists (select 1 from account where name = 'Benchmark')")
                .equals("t");
    }

    /** Whether minutes are still to be moved to hours. */
    boolean hasOldMinutes() throws SQLException {
        return text("select exists (select 1 from usage_minute where minute < now() - interval '3 days')")
                .equals("t");
    }

    /** What the planner knows is what it would know after the autovacuum of a night. */
    void vacuum() throws SQLException {
        try (Statement vacuum = connection.createStatement()) {
            vacuum.execute("vacuum (analyze)");
        }
    }

    List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    String text(String query) throws SQLException {
        return texts(query).getFirst();
    }

    private void set(String name, String value) throws SQLException {
        try (var setting = connection.prepareStatement("select set_config('fill.' || ?, ?, false)")) {
            setting.setString(1, name);
            setting.setString(2, value);
            setting.execute();
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Filling.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        postgres.close();
    }
}
