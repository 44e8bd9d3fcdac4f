package io.hooktrail.adapters.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final RetryPolicy POLICY =
            new RetryPolicy(List.of(Duration.ofSeconds(90), Duration.ofHours(2)), Set.of(400, 410), 0.25);

    private final JdbcAccounts accounts = new JdbcAccounts(DATABASE.sql());
    private final Projecting events = new Projecting(DATABASE, new AccountProjection(DATABASE.sql()));
    private final AccountId id = new AccountId(UUID.randomUUID());

    @Test
    void an_opened_account_is_shown_with_the_settings_of_the_installation() {
        AccountId parent = new AccountId(UUID.randomUUID());
        events.tell(opened(parent, null, NOW), opened(id, parent, LATER));
        assertThat(accounts.find(id))
                .contains(new AccountView(
                        id,
                        parent,
                        ZoneId.of("Europe/Copenhagen"),
                        AccountSettings.of("Chairs", Plan.PLUS),
                        LATER,
                        LATER));
    }

    @Test
    void every_setting_is_kept() {
        events.tell(opened(id, null, NOW));
        events.tell(
                new AccountRenamed(id, "Stools", LATER),
                new PlanChanged(id, Plan.BASIC, LATER),
                new UsageDashboardGranted(id, LATER),
                new DefaultPayloadVersionSet(id, PayloadVersion.V1, LATER),
                new RetentionSet(id, new Retention(365, 7), LATER),
                new RetryPolicySet(id, POLICY, LATER));
        AccountView view = accounts.find(id).orElseThrow();
        assertThat(view.settings())
                .isEqualTo(new AccountSettings(
                        "Stools", Plan.BASIC, true, PayloadVersion.V1, new Retention(365, 7), POLICY));
        assertThat(view.createdAt()).isEqualTo(NOW);
        assertThat(view.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void every_setting_can_be_left_to_the_installation_again() {
        events.tell(
                opened(id, null, NOW),
                new UsageDashboardGranted(id, NOW),
                new DefaultPayloadVersionSet(id, PayloadVersion.V1, NOW),
                new RetentionSet(id, new Retention(365, 7), NOW),
                new RetryPolicySet(id, POLICY, NOW));
        events.tell(
                new UsageDashboardWithdrawn(id, LATER),
                new DefaultPayloadVersionSet(id, null, LATER),
                new RetentionSet(id, null, LATER),
                new RetryPolicySet(id, null, LATER));
        assertThat(accounts.find(id).orElseThrow().settings()).isEqualTo(AccountSettings.of("Chairs", Plan.PLUS));
    }

    @Test
    void a_policy_without_retries_is_not_the_same_as_none() {
        var once = new RetryPolicy(List.of(), Set.of());
        events.tell(opened(id, null, NOW), new RetryPolicySet(id, once, NOW));
        assertThat(accounts.find(id).orElseThrow().settings().retryPolicy()).isEqualTo(once);
    }

    @Test
    void parents_come_before_their_children_however_old_they_are() {
        AccountId parent = new AccountId(UUID.randomUUID());
        AccountId grandchild = new AccountId(UUID.randomUUID());
        events.tell(opened(parent, null, LATER), opened(id, parent, LATER), opened(grandchild, id, NOW));
        assertThat(accounts.all()).extracting(AccountView::id).containsSubsequence(parent, id, grandchild);
    }

    @Test
    void MT_05_what_is_outside_the_scope_is_not_there() {
        AccountId sibling = new AccountId(UUID.randomUUID());
        events.tell(opened(id, null, NOW), opened(sibling, null, NOW));
        var scope = new AccountScope(id, Set.of(id));
        assertThat(accounts.find(scope, id)).isPresent();
        assertThat(accounts.find(scope, sibling)).isEmpty();
        assertThat(accounts.list(scope, PageRequest.first()).items())
                .extracting(AccountView::id)
                .containsExactly(id);
    }

    @Test
    void a_list_can_be_walked_forth_and_back() {
        List<AccountId> all = IntStream.range(0, 5)
                .mapToObj(n -> new AccountId(new UUID(UUID.randomUUID().getMostSignificantBits(), n)))
                .toList();
        // The second and the third are of the same instant: their ids decide.
        all.forEach(one ->
                events.tell(opened(one, null, NOW.plusSeconds(all.indexOf(one) == 2 ? 1 : all.indexOf(one)))));
        var scope = new AccountScope(all.getFirst(), Set.copyOf(all));
        List<AccountId> expected = accounts.list(scope, new PageRequest(200, null)).items().stream()
                .map(AccountView::id)
                .toList();
        assertThat(expected).containsExactlyInAnyOrderElementsOf(all);

        List<Page<AccountView>> forth = new ArrayList<>();
        String cursor = null;
        do {
            forth.add(accounts.list(scope, new PageRequest(2, cursor)));
            cursor = forth.getLast().next();
        } while (cursor != null);
        assertThat(forth).hasSize(3);
        assertThat(forth.getFirst().previous()).isNull();
        assertThat(forth.stream().flatMap(page -> page.items().stream()).map(AccountView::id))
                .containsExactlyElementsOf(expected);

        Page<AccountView> middle =
                accounts.list(scope, new PageRequest(2, forth.get(2).previous()));
        assertThat(middle.items()).isEqualTo(forth.get(1).items());
        Page<AccountView> first = accounts.list(scope, new PageRequest(2, middle.previous()));
        assertThat(first.items()).isEqualTo(forth.get(0).items());
        assertThat(first.previous()).isNull();
        assertThat(accounts.list(scope, new PageRequest(2, first.next())).items())
                .isEqualTo(middle.items());
    }

    @Test
    void a_cursor_of_something_else_is_refused() {
        var scope = new AccountScope(id, Set.of(id));
        assertThatThrownBy(() -> accounts.list(scope, new PageRequest(2, "nonsense")))
                .isInstanceOf(Rejected.class);
    }

    private static AccountOpened opened(AccountId id, AccountId parent, Instant at) {
        return new AccountOpened(id, parent, "Chairs", "Europe/Copenhagen", Plan.PLUS, at);
    }
}
