package io.hooktrail.adapters.web.page.usage;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.application.usage.RecurringFailures;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    FailuresPage.class,
    ChosenAccount.class,
    UsageTab.class,
    UsageAccess.class,
    LookingAtRecurringFailuresTest.Fakes.class
})
class LookingAtRecurringFailuresTest {

    private static final String PATH = FailuresQuery.PATH;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Monitored monitored;

    @Autowired
    Failing failing;

    @BeforeEach
    void one_that_answers_503_and_one_that_does_not_answer() {
        monitored.reset();
        failing.found.clear();
        failing.add(1, "CRM", FailureClass.HTTP_STATUS, 503, 1_200);
        failing.add(2, "", FailureClass.CONNECT_REFUSED, null, 300);
    }

    @Test
    void MT_13_three_months_are_told_unless_other_days_are_asked_for() {
        String page = shown(PATH);

        assertThat(failing.from).as("90 days of the zone, today included").isEqualTo("2026-08-23T22:00:00Z");
        assertThat(failing.to).isEqualTo("2026-11-21T23:00:00Z");
        assertThat(page)
                .contains("name=\"from\" id=\"filter-from\" value=\"2026-08-24\"", "aria-current=\"true\">90 days</a>");

        shown(PATH + "?from=2026-11-01&to=2026-11-02");
        assertThat(failing.from).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(failing.to).as("the whole day").isEqualTo("2026-11-02T23:00:00Z");
    }

    @Test
    void MT_13_the_most_frequent_stands_first_with_what_where_how_often_and_when() {
        String page = shown(PATH);

        assertThat(page)
                .contains(">CRM<", "title=\"https://1.example.com/hooks\"", ">503</b> <span>Service Unavailable</span>")
                .contains(">1,200 attempts<", ">of 3 deliveries<", ">40 d ago</time>", ">4 min ago</time>")
                .contains("A webhook that was deleted", "<span>Connection refused</span>", "nothing listens")
                .contains("<rect height=\"6\" rx=\"3\" width=\"100%\">", "width=\"25%\"");
        assertThat(page.indexOf("1,200")).isLessThan(page.indexOf("300 attempts"));
    }

    @Test
    void MT_13_each_leads_to_exactly_the_attempts_that_it_counts() {
        String admins = shown(PATH + "?from=2026-11-01&to=2026-11-02");
        String list =
                "href=\"/admin/webhook-deliveries?status=failed&amp;from=2026-11-01&amp;to=2026-11-02&amp;webhook=";

        assertThat(admins)
                .contains(list + new UUID(0, 1) + "&amp;code=503&amp;test=false\"")
                .contains(list + new UUID(0, 2) + "&amp;failure=CONNECT_REFUSED&amp;test=false\"");
        assertThat(asked(PATH, CHILD, Role.OPERATOR))
                .as("who may not read attempts is not led there")
                .bodyText()
                .contains("1,200 attempts")
                .doesNotContain("/admin/webhook-deliveries?");
    }

    @Test
    void MT_03_without_the_grant_it_says_whom_to_ask() {
        assertThat(asked(PATH, SIBLING, Role.ADMIN)).hasStatus(403).bodyText().contains("not enabled for this account");
    }

    @Test
    void MT_04_a_parent_chooses_between_all_and_one_of_its_accounts() {
        assertThat(asked(PATH, PARENT, Role.VIEWER)).bodyText().contains("All locations", "Location 2");
        assertThat(failing.scope.visible()).containsExactlyInAnyOrder(PARENT, CHILD, SIBLING);

        assertThat(asked(PATH + "?account=" + SIBLING, PARENT, Role.VIEWER))
                .bodyText()
                .contains("href=\"/usage?account=" + SIBLING + "\"", "account=" + SIBLING + "&amp;from=");
        assertThat(failing.scope.visible()).containsExactly(SIBLING);
    }

    @Test
    void without_a_failure_it_says_what_that_means() {
        failing.found.clear();

        assertThat(shown(PATH + "?from=2026-11-01&to=2026-11-02"))
                .contains("Nothing failed in these days", "or none was made")
                .contains("href=\"/usage?from=2026-11-01&amp;to=2026-11-02#deliveries\"")
                .doesNotContain("<table>");
    }

    @Test
    void where_there_are_more_it_says_so() {
        assertThat(shown(PATH)).doesNotContain("most frequent are shown");

        while (failing.found.size() < RecurringFailures.MOST) {
            failing.add(3, "ERP", FailureClass.DNS_FAILED, null, 1);
        }
        assertThat(shown(PATH)).contains("The 100 most frequent are shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2027-01-01",
                "to=2026-13-01",
                "to=%2B999999999-12-31",
                "account=x",
                "account=00000000-0000-0000-0000-000000000099"
            })
    void nonsense_is_named_and_dropped(String part) {
        assertThat(shown(PATH + "?" + part))
                .contains("Left out", "<code>" + part.substring(0, part.indexOf('=') + 1), ">CRM<")
                .doesNotContainPattern("href=\"[^\"]*[?;]" + part + "[\"&]");
        assertThat(Duration.between(failing.from, failing.to)).isGreaterThanOrEqualTo(Duration.ofDays(90));
    }

    @Test
    void it_is_reached_from_the_usage_whose_tab_it_stands_under() {
        assertThat(shown(PATH))
                .contains(
                        "<a href=\"/usage\" aria-current=\"page\">",
                        "<a class=\"link\" href=\"/usage\">Webhook Usage</a>")
                .doesNotContain("??");
    }

    private String shown(String uri) {
        MvcTestResult page = asked(uri, CHILD, Role.ADMIN);
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult asked(String uri, AccountId account, Role role) {
        return pages.get()
                .uri(URI.create(uri))
                .accept("text/html")
                .header("Accept-Language", "en-US")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    /** Tells what it was given. Remembers what was asked for. */
    private static final class Failing implements RecurringFailures {

        final List<RecurringFailure> found = new ArrayList<>();
        AccountScope scope;
        Instant from;
        Instant to;

        void add(int webhook, String name, FailureClass failure, @Nullable Integer code, long attempts) {
            var where = new WebhookRef(
                    new WebhookId(new UUID(0, webhook)),
                    name,
                    name.isEmpty() ? "" : "https://" + webhook + ".example.com/hooks");
            found.add(new RecurringFailure(
                    where,
                    failure,
                    code,
                    attempts,
                    3,
                    WebKernel.NOW.minus(Duration.ofDays(40)),
                    WebKernel.NOW.minusSeconds(240)));
        }

        @Override
        public List<RecurringFailure> within(AccountScope asked, Instant since, Instant until) {
            scope = asked;
            from = since;
            to = until;
            return List.copyOf(found);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Monitored monitored() {
            return new Monitored();
        }

        @Bean
        Failing failing() {
            return new Failing();
        }
    }
}
