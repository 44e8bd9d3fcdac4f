package io.hooktrail.adapters.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeepingAccessRecordsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    private final JdbcAccessRecords records = new JdbcAccessRecords(DATABASE.sql());
    private final OldAccessRecords old = new OldAccessRecords(DATABASE.sql(), 30, InstantSource.fixed(NOW));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId other = new AccountId(UUID.randomUUID());

    @Test
    void records_are_listed_as_they_were_written_the_newest_first_and_page_by_page() {
        AccessRecord first = added(1, account, NOW);
        AccessRecord second = added(2, account, NOW);
        AccessRecord third = added(3, account, NOW);
        Page<AccessRecord> newest = list(account, new PageRequest(2, null));
        assertThat(newest.items()).containsExactly(third, second);
        Page<AccessRecord> oldest = list(account, new PageRequest(2, newest.next()));
        assertThat(oldest.items()).containsExactly(first);
        assertThat(oldest.next()).isNull();
        assertThat(list(account, new PageRequest(2, oldest.previous())).items()).containsExactly(third, second);
    }

    @Test
    void those_of_other_accounts_are_not_there() {
        added(1, other, NOW);
        assertThat(list(account, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void they_live_as_long_as_the_delivery_log_of_their_account() {
        DATABASE.sql()
                .sql("insert into account (id, ancestors, name, time_zone, plan, metrics_days, delivery_log_days,"
                        + " created_at, updated_at) values (:id, '{}', 'A', 'UTC', 'plus', 90, 7, :at, :at)")
                .param("id", other.value())
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        added(1, account, NOW.minus(Duration.ofDays(30)).minusSeconds(1));
        AccessRecord kept = added(2, account, NOW.minus(Duration.ofDays(30)));
        added(3, other, NOW.minus(Duration.ofDays(8)));
        AccessRecord fresh = added(4, other, NOW.minus(Duration.ofDays(6)));
        old.purge();
        assertThat(list(account, PageRequest.first()).items()).containsExactly(kept);
        assertThat(list(other, PageRequest.first()).items()).containsExactly(fresh);
    }

    private Page<AccessRecord> list(AccountId whose, PageRequest page) {
        return records.list(new AccountScope(whose, Set.of(whose)), page);
    }

    private AccessRecord added(int number, AccountId whose, Instant at) {
        var id = new UUID(0x7000L + number, UUID.randomUUID().getLeastSignificantBits());
        var record = new AccessRecord(id, at, whose, "key:1", "delivery:" + number, "GET /v1/x", "r-" + number);
        records.add(record);
        return record;
    }

    @Test
    void a_record_may_come_without_a_request() {
        var record = new AccessRecord(UUID.randomUUID(), NOW, account, "member:1", "bin:1", "GET /x", null);
        records.add(record);
        assertThat(list(account, PageRequest.first()).items()).isEqualTo(List.of(record));
    }
}
