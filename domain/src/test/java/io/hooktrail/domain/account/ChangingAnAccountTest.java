package io.hooktrail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Unopened;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountEvent.AccountRenamed;
import io.hooktrail.domain.account.AccountEvent.DefaultPayloadVersionSet;
import io.hooktrail.domain.account.AccountEvent.PlanChanged;
import io.hooktrail.domain.account.AccountEvent.RetentionSet;
import io.hooktrail.domain.account.AccountEvent.RetryPolicySet;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardGranted;
import io.hooktrail.domain.account.AccountEvent.UsageDashboardWithdrawn;
import io.hooktrail.domain.account.AccountRejection.AccountAlreadyOpen;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.account.AccountRejection.RetentionNotAllowed;
import io.hooktrail.domain.account.AccountRejection.TimeZoneUnknown;
import io.hooktrail.domain.account.AccountRejection.VersionNotStable;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingAnAccountTest {

    private static final AccountId ID = AccountId.of("018f0000-0000-7000-8000-000000000001");
    private static final AccountId PARENT = AccountId.of("018f0000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    private static final AccountOpened OPENED = new AccountOpened(ID, PARENT, "Chairs", "UTC", Plan.PLUS, NOW);

    @Test
    void opens_below_its_parent() {
        assertThat(AccountDecider.decide(new Unopened(), open("  Chairs ", "UTC")))
                .containsExactly(OPENED);
    }

    @Test
    void is_opened_once() {
        assertThatThrownBy(() -> AccountDecider.decide(after(OPENED), open("Chairs", "UTC")))
                .satisfies(refused(new AccountAlreadyOpen(ID)));
    }

    @Test
    void cannot_change_before_it_is_opened() {
        assertThatThrownBy(() -> AccountDecider.decide(new Unopened(), change(new Rename("Stools"))))
                .satisfies(refused(new AccountUnknown(ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void needs_a_name(String name) {
        assertThatThrownBy(() -> AccountDecider.decide(new Unopened(), open(name, "UTC")))
                .satisfies(refused(new NameNotAllowed(100)));
    }

    @Test
    void refuses_a_name_of_101_characters() {
        assertThatThrownBy(() -> AccountDecider.decide(after(OPENED), change(new Rename("x".repeat(101)))))
                .satisfies(refused(new NameNotAllowed(100)));
        assertThat(AccountDecider.decide(after(OPENED), change(new Rename("x".repeat(100)))))
                .hasSize(1);
    }

    @Test
    void needs_a_time_zone_that_exists() {
        assertThatThrownBy(() -> AccountDecider.decide(new Unopened(), open("Chairs", "Mars/Olympus")))
                .satisfies(refused(new TimeZoneUnknown()));
    }

    @Test
    void says_each_thing_that_changes_in_the_order_asked() {
        var policy = RetryPreset.ONCE.policy();
        assertThat(AccountDecider.decide(
                        after(OPENED),
                        change(
                                new Rename("Stools"),
                                new MoveToPlan(Plan.BASIC),
                                new ShowUsageDashboard(true),
                                new FallBackTo(PayloadVersion.V1),
                                new Keep(new Retention(365, 1)),
                                new Retry(policy))))
                .containsExactly(
                        new AccountRenamed(ID, "Stools", NOW),
                        new PlanChanged(ID, Plan.BASIC, NOW),
                        new UsageDashboardGranted(ID, NOW),
                        new DefaultPayloadVersionSet(ID, PayloadVersion.V1, NOW),
                        new RetentionSet(ID, new Retention(365, 1), NOW),
                        new RetryPolicySet(ID, policy, NOW));
    }

    @Test
    void says_nothing_of_what_stays_as_it_is() {
        assertThat(AccountDecider.decide(
                        after(OPENED),
                        change(
                                new Rename("Chairs"),
                                new ShowUsageDashboard(false),
                                new FallBackTo(null),
                                new Keep(null))))
                .isEmpty();
    }

    @Test
    void MT_03_withdraws_the_usage_dashboard_only_where_it_was_granted() {
        Account granted = after(OPENED, new UsageDashboardGranted(ID, NOW));
        assertThat(AccountDecider.decide(granted, change(new ShowUsageDashboard(false))))
                .containsExactly(new UsageDashboardWithdrawn(ID, NOW));
    }

    @Test
    void changes_nothing_at_all_if_one_of_several_wishes_is_refused() {
        assertThatThrownBy(() -> AccountDecider.decide(after(OPENED), change(new Rename("Stools"), new Rename(""))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void TM_17_no_preview_can_be_the_default_of_an_account() {
        assertThatThrownBy(
                        () -> AccountDecider.decide(after(OPENED), change(new FallBackTo(PayloadVersion.V3_PREVIEW))))
                .satisfies(refused(new VersionNotStable(PayloadVersion.V3_PREVIEW)));
    }

    @Test
    void TM_05_the_default_version_can_be_left_empty_again() {
        Account chosen = after(OPENED, new DefaultPayloadVersionSet(ID, PayloadVersion.V1, NOW));
        assertThat(AccountDecider.decide(chosen, change(new FallBackTo(null))))
                .containsExactly(new DefaultPayloadVersionSet(ID, null, NOW));
    }

    @ParameterizedTest
    @CsvSource({"0,30", "366,30", "90,0", "90,366", "-1,-1"})
    void keeps_nothing_for_less_than_a_day_or_more_than_a_year(int metrics, int log) {
        var asked = new Retention(metrics, log);
        assertThatThrownBy(() -> AccountDecider.decide(after(OPENED), change(new Keep(asked))))
                .satisfies(refused(new RetentionNotAllowed(asked)));
    }

    @Test
    void MT_08_GKM_28_keeps_metrics_for_90_days_and_logs_for_30_unless_told_otherwise() {
        assertThat(Retention.STANDARD).isEqualTo(new Retention(90, 30));
    }

    private static Account after(AccountEvent... events) {
        Account state = new Unopened();
        for (AccountEvent event : events) {
            state = Account.evolve(state, event);
        }
        return state;
    }

    private static OpenAccount open(String name, String timeZone) {
        return new OpenAccount(ID, PARENT, name, timeZone, Plan.PLUS, NOW);
    }

    private static ChangeAccount change(AccountChange... changes) {
        return new ChangeAccount(ID, List.of(changes), NOW);
    }

    private static java.util.function.Consumer<Throwable> refused(AccountRejection why) {
        return failure -> assertThat(((Rejected) failure).rejection()).isEqualTo(why);
    }
}
