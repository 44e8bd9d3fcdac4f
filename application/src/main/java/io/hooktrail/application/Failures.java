package io.hooktrail.application;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a failed unit of work failed of. Axon and Spring wrap causes, so the whole chain is looked at. */
public final class Failures {

    /** SQLState classes of a lost race: integrity violation, transaction rollback (serialisation, deadlock). */
    private static final Set<String> CONFLICT = Set.of("23", "40");

    /** SQLState classes of a database that is not there: connection, insufficient resources, operator intervention. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57");

    private Failures() {}

    /** Somebody else was faster; the same may succeed when it is tried again on what is true by then. */
    public static boolean isConflict(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof ConcurrencyException
                        || cause instanceof org.axonframework.common.lock.DeadlockException
                        || cause instanceof org.axonframework.common.lock.LockAcquisitionFailedException
                        || hasState(cause, CONFLICT));
    }

    /** The database cannot be reached: nothing was done, and nothing can be. */
    public static boolean isDatabaseDown(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof java.sql.SQLTransientConnectionException
                        || cause instanceof java.sql.SQLNonTransientConnectionException
                        || hasState(cause, UNAVAILABLE));
    }

    /** The same failure as something that need not be declared. */
    public static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException already -> already;
            case Error fatal -> throw fatal;
            default -> new IllegalStateException(failure);
        };
    }

    private static boolean hasState(Throwable cause, Set<String> classes) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() >= 2
                && classes.contains(sql.getSQLState().substring(0, 2));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(test);
    }
}
