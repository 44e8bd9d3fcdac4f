package io.hooktrail.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void a_violated_uniqueness_a_deadlock_and_a_lost_order_are_conflicts(String state) {
        assertThat(Failures.isConflict(wrapped(new SQLException("x", state)))).isTrue();
        assertThat(Failures.isDatabaseDown(wrapped(new SQLException("x", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void a_lost_connection_and_a_server_that_stops_are_a_database_that_is_down(String state) {
        assertThat(Failures.isDatabaseDown(wrapped(new SQLException("x", state))))
                .isTrue();
        assertThat(Failures.isConflict(wrapped(new SQLException("x", state)))).isFalse();
    }

    @Test
    void no_connection_from_the_pool_is_a_database_that_is_down() {
        assertThat(Failures.isDatabaseDown(wrapped(new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @Test
    void what_axon_calls_concurrent_is_a_conflict() {
        assertThat(Failures.isConflict(wrapped(new ConcurrencyException("x", new IllegalStateException()))))
                .isTrue();
        assertThat(Failures.isConflict(new DeadlockException("x"))).isTrue();
    }

    @Test
    void a_bug_is_neither() {
        var bug = wrapped(new SQLException("syntax error", "42601"));

        assertThat(Failures.isConflict(bug) || Failures.isDatabaseDown(bug)).isFalse();
    }

    @Test
    void a_chain_of_causes_that_bites_its_tail_is_looked_at_for_a_while_only() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Failures.isConflict(first)).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new EventStoreException("wrapped", new IllegalStateException(cause));
    }
}
