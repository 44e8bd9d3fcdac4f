package io.hooktrail.adapters.web.page.settings;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.PlainAccounts;
import io.hooktrail.application.account.AccountDefaults;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.AddMember;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    Own.class,
    SettingsFrame.class,
    GeneralPage.class,
    MembersPage.class,
    MemberList.class,
    ApiKeysPage.class,
    KeyList.class,
    RetentionPage.class,
    PlanPage.class,
    GrantsPage.class,
    PlainAccounts.class,
    SeeingSettingsTest.Defaults.class
})
class SeeingSettingsTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void reset() {
        dispatcher.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/settings, VIEWER", "/settings/retention, VIEWER", "/settings/plan, VIEWER",
        "/settings/members, ADMIN", "/settings/api-keys, ADMIN", "/settings/usage-dashboard, SUPER_ADMIN"
    })
    void a_page_is_there_from_its_role_on_and_names_it_to_all_below(String path, Role lowest) {
        for (Role role : Role.values()) {
            MvcTestResult page = asked(path, role);
            if (role.atLeast(lowest)) {
                assertThat(page).hasStatusOk().bodyText().doesNotContain("??");
            } else {
                assertThat(page).hasStatus(403).bodyText().contains("This needs the role " + lowest);
            }
        }
    }

    @Test
    void MT_03_nobody_below_a_super_admin_learns_that_there_is_a_grant() {
        assertThat(asked("/settings", Role.ADMIN)).bodyText().doesNotContain("usage-dashboard", "Usage dashboard");
        assertThat(asked("/settings", Role.SUPER_ADMIN)).bodyText().contains("/settings/usage-dashboard");
    }

    @Test
    void whoever_may_only_read_sees_no_form() {
        assertThat(asked("/settings", Role.OPERATOR))
                .bodyText()
                .contains("Account 2")
                .doesNotContain("/settings/name");
        assertThat(asked("/settings/retention", Role.ADMIN))
                .bodyText()
                .contains("90 days", "30 days", "Only support can change this")
                .doesNotContain("name=\"metrics\"");
        assertThat(asked("/settings/plan", Role.ADMIN))
                .bodyText()
                .contains("Plus")
                .doesNotContain("Move to");
    }

    @Test
    void what_is_refused_stands_at_its_field_and_nothing_has_to_be_typed_twice() {
        dispatcher.answering(asked -> {
            throw new Rejected(new EmailTaken());
        });

        assertThat(sent("/settings/members", Role.ADMIN, "name", "Kim", "email", "kim@example.com", "role", "operator"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"email-wrong\"", "Use another one")
                .contains("value=\"Kim\"", "value=\"kim@example.com\"")
                .containsPattern("value=\"operator\" checked");
    }

    @Test
    void nobody_hands_out_more_than_they_have() {
        assertThat(asked("/settings/members", Role.ADMIN)).bodyText().doesNotContain("value=\"super_admin\"");
        assertThat(sent("/settings/api-keys", Role.ADMIN, "name", "Till", "role", "super_admin"))
                .hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_asks_under_one_key() {
        String once = "00000000-0000-7000-8000-00000000abcd";
        dispatcher.answering(asked -> {
            throw new Rejected(new EmailTaken());
        });
        for (int time = 0; time < 2; time++) {
            sent("/settings/members", Role.ADMIN, "name", "Kim", "email", "kim@example.com", "once", once);
        }

        assertThat(dispatcher.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.command()).isInstanceOf(AddMember.class);
            assertThat(asked.key())
                    .isEqualTo(dispatcher.asked().getFirst().key())
                    .isNotNull();
        });
    }

    @Test
    void a_key_opens_to_the_end_of_its_last_day_in_the_zone_of_the_account() {
        sent("/settings/api-keys", Role.ADMIN, "name", "Till", "role", "viewer", "expires", "2026-12-24");

        var command = (IssueApiKey) dispatcher.asked().getFirst().command();
        assertThat(command.expiresAt()).hasToString("2026-12-24T23:00:00Z");
    }

    @Test
    void a_day_that_is_none_is_told() {
        assertThat(sent("/settings/api-keys", Role.ADMIN, "name", "Till", "role", "viewer", "expires", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("This is no day", "value=\"soon\"");
    }

    private MvcTestResult asked(String path, Role role) {
        return pages.get()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, CHILD))
                .exchange();
    }

    private MvcTestResult sent(String path, Role role, String... fields) {
        var request = pages.post()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, CHILD))
                .with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Defaults {

        @Bean
        AccountDefaults accountDefaults() {
            return AccountDefaults.STANDARD;
        }

        @Bean
        WebhookDefaults webhookDefaults() {
            return WebhookDefaults.USUAL;
        }

        @Bean
        UsageAccess usageAccess(Accounts accounts, AccountTree tree) {
            return new UsageAccess(accounts, tree);
        }
    }
}
