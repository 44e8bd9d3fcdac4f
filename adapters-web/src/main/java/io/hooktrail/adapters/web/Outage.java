package io.hooktrail.adapters.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or busy for the moment, from a bug: the former is 503, the latter 500. */
final class Outage {

    /**
     * Classes and codes of SQLSTATE that pass by themselves: connection lost, serialization and deadlock, out of
     * resources, cancelled or shut down, a standby that is not writable yet (PostgreSQL, appendix A).
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006", "55P03");

    private static final int DEEPEST = 20;

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && PASSING.stream().anyMatch(state::startsWith));
    }
}
