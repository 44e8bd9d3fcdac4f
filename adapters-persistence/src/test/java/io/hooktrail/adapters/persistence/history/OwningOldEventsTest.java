package io.hooktrail.adapters.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was stored before events had owners is found by the account that it belongs to. */
class OwningOldEventsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.asOf("16");

    private static final AccountId PARENT = AccountId.of("019a0000-0000-7000-8000-00000000000a");
    private static final AccountId CHILD = AccountId.of("019a0000-0000-7000-8000-00000000000b");
    private static final String WEBHOOK = "019a0000-0000-7000-8000-00000000000c";
    private static final String DELIVERY = "019a0000-0000-8000-8000-00000000000d";
    private static final String BOOKING = "019a0000-0000-7000-8000-00000000000e";
    private static final String PURGE = "019a0000-0000-7000-8000-00000000000f";

    @BeforeAll
    static void start_with_an_old_database() {
        store("account", CHILD.toString(), 0, "account.opened", "{}", PARENT);
        store("account", CHILD.toString(), 1, "account.renamed", "{\"name\":\"\\u0000\"}", PARENT);
        store("webhook", WEBHOOK, 0, "webhook.created", "{\"account\":\"%s\"}".formatted(CHILD), CHILD);
        store("webhook", WEBHOOK, 1, "webhook.disabled", "{}", PARENT);
        store("booking", BOOKING, 0, "booking.reserved", "{\"terms\":{}}", CHILD);
        store("booking", BOOKING, 1, "booking.paid", "{}", PARENT);
        // A parent's webhook may deliver what happened in a child.
        store("delivery", DELIVERY, 0, "delivery.scheduled", "{\"account\":\"%s\"}".formatted(PARENT), CHILD);
        store("delivery", DELIVERY, 1, "delivery.succeeded", "{}", CHILD);
        store("retention", PURGE, 0, "retention.purged", "{\"account\":null}", null);
        Flyway.configure().dataSource(DATABASE.dataSource()).load().migrate();
    }

    @Test
    void SBO_21_an_event_belongs_to_the_account_that_its_stream_began_in() {
        assertThat(history(CHILD))
                .containsExactly(
                        "booking.paid",
                        "booking.reserved",
                        "webhook.disabled",
                        "webhook.created",
                        "account.renamed",
                        "account.opened");
        assertThat(history(PARENT)).containsExactly("delivery.succeeded", "delivery.scheduled");
    }

    @Test
    void one_event_is_found_by_its_place_within_the_scope_alone() {
        var port = new JdbcHistory(DATABASE.sql());
        HistoryEntry renamed = port.list(scope(CHILD), HistoryFilter.ALL, PageRequest.first())
                .items()
                .get(4);

        assertThat(port.find(scope(CHILD), renamed.position()))
                .hasValueSatisfying(found -> assertThat(found.event()).isEqualTo("account.renamed"));
        assertThat(port.find(scope(PARENT), renamed.position())).isEmpty();
        assertThat(port.find(scope(CHILD), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void what_concerns_the_whole_installation_belongs_to_nobody() {
        assertThat(DATABASE.sql()
                        .sql("select payload_type from domain_event where account_id is null")
                        .query(String.class)
                        .list())
                .containsExactly("retention.purged");
    }

    private static List<String> history(AccountId account) {
        return new JdbcHistory(DATABASE.sql())
                .list(scope(account), HistoryFilter.ALL, PageRequest.first()).items().stream()
                        .map(HistoryEntry::event)
                        .toList();
    }

    private static AccountScope scope(AccountId account) {
        return new AccountScope(account, Set.of(account));
    }

    private static void store(
            String type, String stream, int sequence, String name, String payload, AccountId actingFor) {
        String metadata = actingFor == null
                ? "{\"actor\":\"system\"}"
                : "{\"actor\":\"key:1\",\"account\":\"%s\"}".formatted(actingFor);
        DATABASE.sql()
                .sql("""
                    insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, recorded_at,
                                              payload_type, payload_revision, payload, meta_data)
                    values (?, ?, ?, ?, now(), ?, '1', ?, ?)
                    """)
                .params(UUID.randomUUID(), stream, sequence, type, name, utf8(payload), utf8(metadata))
                .update();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
