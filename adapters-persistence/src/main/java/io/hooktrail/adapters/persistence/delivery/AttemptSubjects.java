package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.adapters.persistence.delivery.Subjects.Subject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table {@code attempt_subject}. A node remembers what it has seen committed, so that next to nothing is written while
 * deliveries go.
 */
final class AttemptSubjects {

    private static final int REMEMBERED = 100_000;

    private static final MultiRow<Subject> INSERT = new MultiRow<>(
            """
            insert into attempt_subject (account_id, type, action) select * from unnest(?, ?, ?)
            on conflict do nothing\
            """,
            List.of(
                    new Column<>("uuid", Subject::account),
                    new Column<>("text", Subject::type),
                    new Column<>("text", Subject::action)));

    private static final Comparator<Subject> IN_ONE_ORDER =
            Comparator.comparing(Subject::account).thenComparing(Subject::type).thenComparing(Subject::action);

    private final JdbcOperations jdbc;
    private final Set<Subject> known = ConcurrentHashMap.newKeySet();

    AttemptSubjects(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void write(Collection<DeliveryChange> changes) {
        List<Subject> fresh = changes.stream()
                .map(DeliveryChange::head)
                .map(head -> new Subject(
                        head.account(), head.subject().type(), head.subject().action()))
                .filter(subject -> !known.contains(subject))
                .distinct()
                .sorted(IN_ONE_ORDER)
                .toList();
        if (!fresh.isEmpty()) {
            INSERT.write(jdbc, fresh);
            onceCommitted(fresh);
        }
    }

    /** What is undone is not remembered, or it would never be written. */
    private void onceCommitted(List<Subject> fresh) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember(fresh);
                }
            });
        }
    }

    private void remember(List<Subject> committed) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.addAll(committed);
    }
}
