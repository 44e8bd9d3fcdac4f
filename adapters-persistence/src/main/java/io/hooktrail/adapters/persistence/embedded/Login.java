package io.hooktrail.adapters.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way into an embedded server: its port on loopback and the password of its one user. */
record Login(int port, String password) {

    static final String USER = "hooktrail";

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Whether a connection can be opened now. */
    boolean works() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password)) {
            return connection.isValid(0);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return url("postgres");
    }
}
