package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.adapters.web.FakeAccessRecords;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    DeliveriesPage.class,
    AttemptsList.class,
    GivenFilters.class,
    AttemptPanels.class,
    Surroundings.class,
    DeliveriesTab.class,
    SeeingWebhookDeliveriesTest.Fakes.class
})
@TestPropertySource(
        properties = {
            "hooktrail.help.retention=https://help.example.com/retention",
            "hooktrail.help.outgoing-addresses=192.0.2.0/28"
        })
class SeeingWebhookDeliveriesTest {

    private static final String PATH = AttemptsQuery.PATH;

    @Autowired
    MockMvcTester pages;

    @Autowired
    LoggedAttempts log;

    @Autowired
    FakeAccessRecords records;

    @BeforeEach
    void three_attempts() {
        log.reset();
        log.with(500, FailureClass.HTTP_STATUS, WebKernel.NOW.plusSeconds(291))
                .with(null, FailureClass.CONNECT_REFUSED, null)
                .with(200, null, null);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, 403", "OPERATOR, 403", "ADMIN, 200", "SUPER_ADMIN, 200", "AUDITOR, 403"})
    void GKM_34_GKM_35_it_stands_at_its_route_for_admins_and_above(Role role, int status) {
        assertThat(asked(PATH, CHILD, role)).hasStatus(status);
    }

    @Test
    void GKM_34_it_is_in_the_rail_under_the_admin_portal() {
        assertThat(shown(PATH)).contains("href=\"/admin/webhook-deliveries\" aria-current=\"page\"", "Admin Portal");
    }

    @Test
    void GKM_07_to_GKM_12_a_line_says_webhook_event_status_code_and_exactly_when() {
        assertThat(shown(PATH))
                .contains(">CRM<", "title=\"https://crm.example.com/hooks?room=4&amp;x=&#39;y&#39;\"")
                .contains("<span>booking.</span><wbr><span>confirmed</span>")
                .containsPattern(Pattern.compile("class=\"chip failed\".{0,300}#failed.{0,80}>Failed<", Pattern.DOTALL))
                .contains(">500</b> <span>Internal Server Error</span>", "<span>Connection refused</span>")
                .contains("title=\"Nov 21, 2026, 23:09:05.123 +01:00 Europe/Copenhagen\">23:09:05.123</time>");
    }

    @Test
    void SBO_19_SBO_20_each_says_whether_it_was_sent_or_went_wrong() {
        assertThat(shown(PATH))
                .containsPattern("class=\"chip success\" title=\"Sent: the receiver answered 2xx")
                .containsPattern("class=\"chip failed\" title=\"Error: the receiver did not accept it");
    }

    @Test
    void TM_22_TM_23_TM_25_a_line_says_when_the_next_one_comes_and_that_it_is_a_test() {
        assertThat(shown(PATH)).contains("in 4 min").doesNotContain("chip test");

        for (int more = 4; more <= 8; more++) {
            log.with(200, null, null);
        }
        assertThat(shown(PATH)).containsOnlyOnce("chip test");
    }

    @Test
    void GKM_13_GKM_18_a_failure_can_be_retried_and_each_attempt_opened() {
        String page = shown(PATH);

        assertThat(page).contains("action=\"/admin/webhook-deliveries/00000000-0000-0000-0000-000000000001/retry\"");
        assertThat(page.split("data-retry", -1)).as("but no success").hasSize(3);
        assertThat(page).contains("#eye", "href=\"/admin/webhook-deliveries?open=" + log.key(3) + "\"");
    }

    @Test
    void GKM_14_GKM_15_GKM_16_search_category_and_status_are_filters() {
        String page = shown(PATH + "?q=crm&category=license&status=failed&from=2026-11-20&to=2026-11-21");

        assertThat(log.filter.text()).isEqualTo("crm");
        assertThat(log.filter.types()).containsExactly("license");
        assertThat(log.filter.attemptStatuses()).containsExactlyInAnyOrder(AttemptStatus.FAILED, AttemptStatus.UNKNOWN);
        assertThat(log.filter.from()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(log.filter.to()).as("the whole day").isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(page).contains("value=\"crm\"", "<option value=\"license\" selected=\"selected\">License</option>");
    }

    @Test
    void MT_13_the_attempts_that_failed_in_one_way_can_be_linked_and_the_filter_is_told() {
        String page = shown(PATH + "?webhook=00000000-0000-0000-0000-000000000009&failure=DNS_FAILED&test=false");

        assertThat(log.filter.webhooks()).containsExactly(new WebhookId(new UUID(0, 9)));
        assertThat(log.filter.failures()).containsExactly(FailureClass.DNS_FAILED);
        assertThat(log.filter.test()).isFalse();
        assertThat(page)
                .contains("<input type=\"hidden\" name=\"failure\" value=\"DNS_FAILED\">", "<b>DNS failed</b>")
                .contains("aria-label=\"Drop the filter: tests left out\"");
        shown(PATH + "?code=5xx");
        assertThat(log.filter.codes()).containsExactly(new CodeRange(500, 599));
    }

    @Test
    void all_of_a_page_can_be_ticked_with_a_script_and_without() {
        assertThat(shown(PATH))
                .contains("data-all=\"select\"", "class=\"btn nojs\" href=\"/admin/webhook-deliveries?ticked=all\"")
                .doesNotContain("checked");
        assertThat(shown(PATH + "?ticked=all").split("checked=\"checked\"", -1))
                .as("two failures and the box for all")
                .hasSize(1 + 3);
        log.reset();
        log.with(200, null, null);
        assertThat(shown(PATH)).as("a success is not retried").doesNotContain("data-all");
    }

    @Test
    void it_listens_for_what_its_list_does_not_have_yet() {
        assertThat(shown(PATH + "?status=failed&sort=code&cursor=further"))
                .contains("data-stream=\"/admin/webhook-deliveries/stream?status=failed&amp;sort=code&amp;since=")
                .contains("id=\"fresh\" class=\"btn right\" hidden"
                        + " href=\"/admin/webhook-deliveries?status=failed&amp;sort=code\"");
    }

    @Test
    void TK_03_the_states_to_choose_are_those_of_each_graph() {
        String page = shown(PATH + "?state=confirm_decline.declined");

        assertThat(log.filter.types()).containsExactly("booking");
        assertThat(log.filter.graphs()).containsExactly("confirm_decline");
        assertThat(log.filter.actions()).containsExactly("declined");
        assertThat(page).contains("value=\"instant_payment.unpaid\"").doesNotContain("value=\"instant.unpaid\"");
        assertThat(shown(PATH + "?category=license")).as("licenses have none").doesNotContain("instant.confirmed");
    }

    @ParameterizedTest
    @CsvSource({
        "-sent_at, NEWEST, at, descending",
        "sent_at, OLDEST, at, ascending",
        "status, STATUS, status, ascending",
        "-status, STATUS_DESCENDING, status, descending",
        "code, CODE, code, ascending",
        "-code, CODE_DESCENDING, code, descending"
    })
    void GKM_17_three_columns_sort_in_both_directions(String name, DeliverySort sort, String column, String order) {
        String page = shown(PATH + "?q=crm&sort=" + name);

        assertThat(log.sort).isEqualTo(sort);
        assertThat(page.contains("The newest 5,000 that match are sorted"))
                .as("how far it looks")
                .isEqualTo(!column.equals("at"));
        assertThat(page.split("aria-sort=\"none\"", -1)).as("two others").hasSize(3);
        String other = name.startsWith("-") ? name.substring(1) : "-" + name;
        assertThat(page)
                .as(column)
                .containsPattern("aria-sort=\"" + order + "\"><a class=\"sort\" href=\"[^\"]*sort=" + other + "\"");
    }

    @Test
    void GKM_19_GKM_20_GKM_21_the_panel_shows_request_payload_and_response_as_text() {
        assertThat(shown(PATH + "?open=" + log.key(1)))
                .contains("<b>POST</b> <code>https://crm.example.com/hooks?room=4&amp;x=&#39;y&#39;</code>")
                .contains("<dt>X-Webhook-Signature</dt><dd>5f2e</dd>", "<dt>Authorization</dt><dd>********</dd>")
                .contains("{&quot;name&quot;:&quot;&lt;O&#39;Hara&gt;&quot;}")
                .contains("\u241b[31m&lt;b&gt;out of disk&lt;/b&gt;\\u202e")
                .contains("only the beginning is kept")
                .doesNotContain("<b>out of disk", "\u001b", "\u202e");
    }

    @Test
    void GKM_21_a_secret_never_gets_into_the_command_to_copy() {
        String page = shown(PATH + "?open=" + log.key(1));
        String curl = page.substring(page.indexOf("data-copy=\"curl"));

        assertThat(curl.substring(0, curl.indexOf("data-copied")))
                .contains("X-Webhook-Signature: 5f2e", "O&#39;\\&#39;&#39;Hara")
                .doesNotContain("Authorization", "Host:");
    }

    @Test
    void MT_11_the_panel_says_when_why_and_on_whose_behalf() {
        assertThat(shown(PATH + "?open=" + log.key(1)))
                .contains(
                        "left 1 min after the delivery was made",
                        "over 1.2 s later",
                        ">Nov 21, 2026, 23:07:56.123 +01:00 Europe/Copenhagen<")
                .contains("Manual, user:kim", "<code>b-1</code>", "<code>key:1</code>");
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void GKM_26_GKM_32_each_failure_comes_with_what_to_look_at_first(FailureClass failure) {
        log.reset();
        log.with(null, failure, null);
        String page = shown(PATH + "?open=" + log.key(1));

        assertThat(page).contains(FailureHelp.of(failure).replace("'", "&#39;"));
        assertThat(page.contains("192.0.2.0/28"))
                .as("whose firewall may be to blame")
                .isEqualTo(failure == FailureClass.CONNECT_TIMEOUT);
    }

    @Test
    void GKM_30_a_success_says_that_the_receiver_may_still_have_failed() {
        assertThat(shown(PATH)).contains("It may still have failed inside");
        assertThat(shown(PATH + "?open=" + log.key(3))).contains("not that it handled it");
    }

    @Test
    void GKM_31_a_public_test_receiver_has_a_badge() {
        assertThat(shown(PATH)).doesNotContain("Test receiver");

        for (int more = 4; more <= 9; more++) {
            log.with(200, null, null);
        }
        assertThat(shown(PATH)).containsOnlyOnce(">Test receiver<");
    }

    @Test
    void GKM_28_GKM_33_it_says_how_long_it_is_kept_and_leads_to_three_pages() {
        assertThat(shown(PATH))
                .contains("removed after 30 days", "after 90 days")
                .contains("<a class=\"link\" href=\"/webhooks\">Webhooks</a>")
                .contains("<a class=\"link\" href=\"https://help.example.com/retention\">Data Retention Policies</a>")
                .contains("<a class=\"link\" href=\"/history\">Logs</a>");
    }

    @Test
    void C1_what_was_purged_says_so() {
        log.purged(Instant.parse("2026-11-01T02:00:00Z"));

        assertThat(shown(PATH + "?open=" + log.key(4)))
                .contains("were removed on Nov 1, 2026")
                .doesNotContain("No response came", "Copy as curl");
    }

    @Test
    void C9_what_was_delivered_is_sent_again_as_a_deliberate_duplicate_alone() {
        log.status = DeliveryStatus.SUCCESS;

        assertThat(shown(PATH + "?open=" + log.key(3)))
                .contains("name=\"force\" value=\"true\"", "Send again", "deliberate duplicate");
        log.status = DeliveryStatus.PENDING;
        assertThat(shown(PATH + "?open=" + log.key(3))).doesNotContain("Send again", "Retry now");
    }

    @Test
    void who_opens_an_attempt_leaves_a_record_and_who_looks_at_the_list_does_not() {
        int before = records.kept.size();
        shown(PATH);
        assertThat(records.kept).hasSize(before);

        shown(PATH + "?open=" + log.key(1));
        assertThat(records.kept).hasSize(before + 1);
        assertThat(records.kept.getLast().what()).isEqualTo("delivery:00000000-0000-0000-0000-000000000001");
    }

    @Test
    void what_is_another_accounts_is_not_there() {
        assertThat(asked(PATH + "?open=" + log.key(1), STRANGER, Role.ADMIN))
                .bodyText()
                .contains("There is no such attempt")
                .doesNotContain("out of disk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=nonsense",
                "state=instant.unpaid",
                "status=lost",
                "from=yesterday",
                "to=2026-13-01",
                "webhook=1",
                "sort=up",
                "open=1.1",
                "asked=1",
                "refused=because",
                "retried=many",
                "left=-1",
                "failure=LAZINESS",
                "code=99",
                "test=perhaps",
                "ticked=some",
                "cursor=nonsense"
            })
    void nonsense_is_named_and_dropped(String part) {
        String page = shown(PATH + "?q=crm&" + part);

        assertThat(page).contains("Left out", "<code>" + part + "</code>", ">CRM<");
        assertThat(page).as("links go on without it").doesNotContainPattern("href=\"[^\"]*&amp;" + Pattern.quote(part));
    }

    @ParameterizedTest
    @CsvSource({"delivered, has accepted this delivery meanwhile", "in-flight, is on its way already"})
    void a_refused_retry_says_why(String why, String text) {
        assertThat(shown(PATH + "?asked=" + log.key(1) + "&refused=" + why)).contains(text);
    }

    @Test
    void GKM_23_what_became_of_a_retry_is_told_once_it_is_known() {
        String underway = shown(PATH + "/asked?asked=" + log.key(1).replace(".1", ".2"));
        assertThat(underway).contains("Attempt 2 to CRM is on its way", "hx-get=\"/admin/webhook-deliveries/asked?");

        MvcTestResult known = asked(PATH + "/asked?asked=" + log.key(1), CHILD, Role.ADMIN);
        assertThat(known).hasHeader("HX-Trigger", "attempted");
        assertThat(known)
                .bodyText()
                .contains("failed", "500 Internal Server Error, 1.2 s")
                .doesNotContain("hx-get");
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        log.reset();
        assertThat(shown(PATH)).contains("Nothing was sent yet", "href=\"/webhooks/new\"");
        assertThat(shown(PATH + "?q=x&status=failed"))
                .contains("No attempt fits these filters", "href=\"/admin/webhook-deliveries\"")
                .doesNotContain("There are some without");
    }

    @Test
    void a_filter_that_leaves_nothing_is_named() {
        log.searchFindsNothing = true;

        assertThat(shown(PATH + "?q=x&status=failed"))
                .contains("There are some without the filter by")
                .contains("href=\"/admin/webhook-deliveries?status=failed\">text</a>")
                .doesNotContain(">status</a>");
    }

    @Test
    void parts_are_given_to_whoever_replaces_them_alone() {
        assertThat(part(PATH + "?status=failed", "attempts"))
                .startsWith("<section id=\"attempts\"")
                .doesNotContain("<main");
        assertThat(part(PATH + "?open=" + log.key(1), "panel").strip())
                .startsWith("<aside id=\"panel\"")
                .doesNotContain("<table");
        assertThat(part(PATH, "panel").strip()).isEqualTo("<div id=\"panel\"></div>");
    }

    @Test
    void every_word_is_in_the_messages() {
        assertThat(shown(PATH + "?open=" + log.key(1) + "&asked=" + log.key(1))).doesNotContain("??");
        assertThat(shown(PATH + "?open=" + log.key(3) + "&q=x&refused=never&asked=" + log.key(3)))
                .doesNotContain("??");
    }

    private String shown(String uri) {
        MvcTestResult page = asked(uri, CHILD, Role.ADMIN);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private String part(String uri, String target) {
        return body(pages.get()
                .uri(URI.create(uri))
                .header("HX-Target", target)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .exchange());
    }

    private MvcTestResult asked(String uri, AccountId account, Role role) {
        return pages.get()
                .uri(URI.create(uri))
                .accept("text/html")
                .header("Accept-Language", "en-US")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A page beside this one. */
    private record Beside(String path) implements Tab {
        @Override
        public Group group() {
            return Group.TRAIL;
        }

        @Override
        public String label() {
            return "attempts.related.webhooks";
        }

        @Override
        public String icon() {
            return "webhooks";
        }

        @Override
        public boolean shownTo(Viewer viewer) {
            return true;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        LoggedAttempts logged() {
            return new LoggedAttempts();
        }

        @Bean
        Tab webhooksBeside() {
            return new Beside("/webhooks");
        }

        @Bean
        Tab historyBeside() {
            return new Beside("/history");
        }
    }
}
