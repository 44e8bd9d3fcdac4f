package io.hooktrail.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class LiveAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final AccountId ROOT = account(1);
    private static final AccountId CHILD = account(2);
    private static final AccountId SIBLING = account(3);
    private static final AccountId GRANDCHILD = account(4);
    private static final AccountId OTHER_ROOT = account(5);

    private final FakeStoredAccounts stored = new FakeStoredAccounts();
    private final LiveAccounts accounts = new LiveAccounts(stored);

    LiveAccountsTest() {
        stored.add(ROOT, null);
        stored.add(CHILD, ROOT);
        stored.add(SIBLING, ROOT);
        stored.add(GRANDCHILD, CHILD);
        stored.add(OTHER_ROOT, null);
        accounts.refresh();
    }

    @Test
    void MT_04_a_parent_sees_itself_and_all_below_it() {
        assertThat(accounts.scopeOf(ROOT).visible()).containsExactlyInAnyOrder(ROOT, CHILD, SIBLING, GRANDCHILD);
        assertThat(accounts.scopeOf(CHILD).visible()).containsExactlyInAnyOrder(CHILD, GRANDCHILD);
    }

    @Test
    void MT_05_a_child_sees_neither_siblings_nor_its_parent() {
        AccountScope scope = accounts.scopeOf(SIBLING);
        assertThat(scope.acting()).isEqualTo(SIBLING);
        assertThat(scope.visible()).containsExactly(SIBLING);
        assertThat(scope.covers(ROOT)).isFalse();
    }

    @Test
    void a_super_admin_sees_every_tree() {
        assertThat(accounts.scopeOfAll(CHILD).acting()).isEqualTo(CHILD);
        assertThat(accounts.scopeOfAll(CHILD).visible())
                .containsExactlyInAnyOrder(ROOT, CHILD, SIBLING, GRANDCHILD, OTHER_ROOT);
    }

    @Test
    void ancestors_are_told_from_the_account_up() {
        assertThat(accounts.ancestorsAndSelf(GRANDCHILD)).containsExactly(GRANDCHILD, CHILD, ROOT);
        assertThat(accounts.isWithin(GRANDCHILD, ROOT)).isTrue();
        assertThat(accounts.isWithin(GRANDCHILD, SIBLING)).isFalse();
        assertThat(accounts.isWithin(ROOT, CHILD)).isFalse();
    }

    @Test
    void an_opened_account_counts_once_its_transaction_is_durable() {
        AccountId fresh = account(6);
        UnitOfWork<?> unit = tell(new AccountOpened(fresh, SIBLING, "Fresh", "UTC", Plan.PLUS, NOW));
        assertThat(accounts.scopeOf(ROOT).covers(fresh)).isFalse();
        unit.commit();
        assertThat(accounts.scopeOf(ROOT).covers(fresh)).isTrue();
        assertThat(accounts.ancestorsAndSelf(fresh)).containsExactly(fresh, SIBLING, ROOT);
    }

    @Test
    void what_was_rolled_back_never_counts() {
        UnitOfWork<?> unit = tell(new UsageDashboardGranted(CHILD, NOW));
        unit.rollback();
        assertThat(accounts.of(CHILD))
                .hasValueSatisfying(
                        settings -> assertThat(settings.usageDashboard()).isFalse());
    }

    @Test
    void settings_follow_the_events_of_their_own_account_alone() {
        tell(new UsageDashboardGranted(ROOT, NOW)).commit();
        tell(new DefaultPayloadVersionSet(ROOT, PayloadVersion.V1, NOW)).commit();
        assertThat(accounts.of(ROOT).orElseThrow().usageDashboard()).isTrue();
        assertThat(accounts.of(ROOT).orElseThrow().defaultVersion()).isEqualTo(PayloadVersion.V1);
        assertThat(accounts.of(CHILD).orElseThrow().usageDashboard()).isFalse();
    }

    @Test
    void an_account_that_another_node_opened_is_found_when_it_is_asked_for() {
        AccountId elsewhere = account(7);
        stored.add(elsewhere, GRANDCHILD);
        assertThat(accounts.ancestorsAndSelf(elsewhere)).containsExactly(elsewhere, GRANDCHILD, CHILD, ROOT);
        assertThat(accounts.scopeOf(ROOT).covers(elsewhere)).isTrue();
    }

    @Test
    void an_unknown_account_stands_alone() {
        AccountId nobody = account(9);
        assertThat(accounts.scopeOf(nobody).visible()).containsExactly(nobody);
        assertThat(accounts.of(nobody)).isEmpty();
        assertThat(accounts.scopeOf(ROOT).covers(nobody)).isFalse();
    }

    private UnitOfWork<?> tell(AccountEvent event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        accounts.on(event);
        return unit;
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0x7000, number));
    }

    private static final class FakeStoredAccounts implements StoredAccounts {

        private final List<AccountView> rows = new ArrayList<>();

        void add(AccountId id, AccountId parent) {
            rows.add(new AccountView(
                    id, parent, ZoneOffset.UTC, AccountSettings.of("Account " + id, Plan.PLUS), NOW, NOW));
        }

        @Override
        public List<AccountView> all() {
            return List.copyOf(rows);
        }

        @Override
        public Optional<AccountView> find(AccountId account) {
            return rows.stream().filter(row -> row.id().equals(account)).findFirst();
        }
    }
}
