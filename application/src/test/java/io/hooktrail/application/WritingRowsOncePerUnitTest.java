package io.hooktrail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class WritingRowsOncePerUnitTest {

    private final FakeTransactions transactions = new FakeTransactions();
    private final Units units = new Units(transactions);
    private final PerUnit<List<String>> rows =
            new PerUnit<>("rows", ArrayList::new, gathered -> transactions.note("wrote " + gathered));

    @Test
    void rows_of_nested_units_are_written_once_before_the_transaction_commits() {
        units.inTransaction(() -> {
            rows.current().add("root");
            DefaultUnitOfWork.startAndGet(null).execute(() -> rows.current().add("nested"));
        });

        assertThat(transactions.ends()).containsExactly("wrote [root, nested]", "committed");
    }

    @Test
    void a_unit_that_is_undone_writes_nothing() {
        Runnable failing = () -> {
            rows.current().add("row");
            throw new IllegalStateException("undone");
        };

        assertThatThrownBy(() -> units.inTransaction(failing)).hasMessage("undone");
        assertThat(transactions.ends()).containsExactly("undone");
    }

    @Test
    void rows_that_cannot_be_written_undo_the_unit() {
        var failing = new PerUnit<List<String>>("failing", ArrayList::new, gathered -> {
            throw new IllegalStateException("unwritten");
        });

        assertThatThrownBy(() -> units.inTransaction(() -> {
                    failing.current().add("row");
                }))
                .hasMessage("unwritten");
        assertThat(transactions.ends()).containsExactly("undone");
    }

    @Test
    void each_unit_has_rows_of_its_own() {
        units.inTransaction(() -> {
            rows.current().add("one");
        });
        units.inTransaction(() -> {
            rows.current().add("two");
        });

        assertThat(transactions.ends()).containsExactly("wrote [one]", "committed", "wrote [two]", "committed");
    }
}
