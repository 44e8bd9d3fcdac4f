package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class RememberingSubjectsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final DeliveryTables tables = new DeliveryTables(DATABASE);
    private final AttemptSubjects subjects = new AttemptSubjects(new JdbcTemplate(DATABASE.dataSource()));
    private List<DeliveryChange> changes;

    @BeforeEach
    void a_delivery() {
        tables.empty();
        var story = Story.of(
                new AccountId(new UUID(1, 1)),
                new WebhookId(new UUID(2, 2)),
                Story.event(NOON, 1),
                new EventSubject("client", "update", null),
                NOON);
        tables.live(story);
        changes = DATABASE.sql()
                .sql("select * from delivery")
                .query(DeliveryRows::change)
                .list();
        DATABASE.sql().sql("truncate attempt_subject").update();
    }

    @Test
    void what_is_committed_is_written_once() {
        write();
        assertThat(written()).containsExactly("client.update");

        DATABASE.sql().sql("truncate attempt_subject").update();
        write();
        assertThat(written()).isEmpty();
    }

    @Test
    void what_is_undone_is_written_again() {
        assertThatIllegalStateException().isThrownBy(() -> DATABASE.inTransaction((Runnable) this::writeAndFail));
        assertThat(written()).isEmpty();

        write();
        assertThat(written()).containsExactly("client.update");
    }

    private void writeAndFail() {
        subjects.write(changes);
        throw new IllegalStateException("undo");
    }

    private void write() {
        DATABASE.inTransaction(() -> subjects.write(changes));
    }

    private List<String> written() {
        return DATABASE.sql()
                .sql("select type || '.' || action from attempt_subject")
                .query(String.class)
                .list();
    }
}
