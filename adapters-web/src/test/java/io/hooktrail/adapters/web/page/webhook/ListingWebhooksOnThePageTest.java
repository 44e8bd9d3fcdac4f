package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.Requester;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    WebhooksPage.class,
    WebhookList.class,
    DayLines.class,
    WebhooksTab.class,
    ListingWebhooksOnThePageTest.Fakes.class
})
@TestPropertySource(properties = "hooktrail.help.upgrade=https://help.example.com/upgrade")
class ListingWebhooksOnThePageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Hooked hooked;

    @Autowired
    FakeUsage usage;

    @BeforeEach
    void one_that_follows_its_account_and_one_that_is_gone() {
        hooked.reset();
        hooked.views.add(Hooked.webhook(1, "https://crm.example.com/hooks"));
        hooked.views.add(Hooked.gone(2, PayloadVersion.V1));
    }

    @Test
    void TM_06_TM_07_TM_08_TM_09_TM_10_the_list_shows_name_url_version_status_and_error_rate() {
        String page = shown("/webhooks");

        assertThat(columns(page))
                .containsExactly("Name", "URL", "Version", "Status", "Error rate", "Last 24 h", "Created");
        assertThat(row(page, 1))
                .contains("CRM &lt;1&gt;", "https://crm.example.com/hooks", ">v2<", ">inherited<", ">Enabled<")
                .contains(">12.50 %<");
        assertThat(row(page, 2)).contains(">v1<", ">pinned<", ">Disabled<", "receiver gone (410)", ">–<");
        assertThat(page).contains("failed attempts ÷ all attempts × 100");
    }

    @Test
    void the_lines_of_all_webhooks_are_one_question() {
        usage.asked = 0;

        assertThat(row(shown("/webhooks"), 1)).containsPattern("class=\"line of-all\" d=\"M0.0 25.0h0 L");
        assertThat(usage.asked).isEqualTo(1);
        assertThat(usage.webhooks).as("of those that are shown").containsExactlyInAnyOrder(Hooked.id(1), Hooked.id(2));
    }

    @Test
    void TM_01_without_a_plan_that_includes_webhooks_one_is_told_to_upgrade() {
        hooked.plan = Plan.BASIC;

        assertThat(shown("/webhooks"))
                .contains("Webhooks come with the Plus plan", "https://help.example.com/upgrade", "CRM &lt;1&gt;")
                .doesNotContain("/webhooks/new");
    }

    @Test
    void TM_11_without_a_webhook_it_says_what_one_does() {
        hooked.views.clear();

        assertThat(shown("/webhooks"))
                .contains("No webhook yet", "its details are sent to the URL as a signed POST request", "/webhooks/new")
                .doesNotContain("<table>", "id=\"filters\"");
        assertThat(shown("/webhooks?q=none")).contains("No webhook fits these filters", "Drop the filters");
    }

    @Test
    void TM_12_SBO_07_SBO_12_SBO_13_all_controls_are_one_group_with_the_button_to_add_one() {
        String page = shown("/webhooks");
        String head = page.substring(page.indexOf("class=\"controls\""), page.indexOf("<table>"));

        assertThat(head).contains("id=\"view-list\"", "id=\"filter-q\"", "id=\"sort\"", "href=\"/webhooks/new\"");
    }

    @Test
    void GKM_31_TM_15_a_test_receiver_and_a_url_that_is_not_encrypted_are_pointed_out() {
        hooked.views.add(Hooked.webhook(3, "http://webhook.site/abc"));

        assertThat(row(shown("/webhooks"), 3)).contains(">Test receiver<", ">Not encrypted<");
        assertThat(row(shown("/webhooks"), 1)).doesNotContain(">Test receiver<", ">Not encrypted<");
    }

    @Test
    void SBO_01_it_has_its_subtitle_and_says_where_one_is() {
        assertThat(shown("/webhooks"))
                .containsPattern(
                        Pattern.compile("class=\"crumbs\".*Location 2.*Developer Options.*Webhooks", Pattern.DOTALL))
                .contains("Managing webhooks on your platform");
    }

    @Test
    void SBO_03_SBO_04_days_of_creation_are_those_of_the_account_both_included() {
        String page = shown("/webhooks?from=2026-11-01&to=2026-11-02&enabled=true&q=crm");

        assertThat(hooked.filter.createdFrom()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(hooked.filter.createdBefore()).isEqualTo(Instant.parse("2026-11-02T23:00:00Z"));
        assertThat(hooked.filter.enabled()).isTrue();
        assertThat(hooked.filter.text()).isEqualTo("crm");
        assertThat(page)
                .contains("type=\"date\" name=\"from\" id=\"filter-from\" value=\"2026-11-01\"")
                .contains("type=\"date\" name=\"to\" id=\"filter-to\" value=\"2026-11-02\"");
    }

    @ParameterizedTest
    @CsvSource({"'', NEWEST", "-created_at, NEWEST", "-updated_at, CHANGED_LAST", "id, ID"})
    void SBO_08_SBO_09_SBO_10_SBO_11_it_is_sorted_by_creation_by_change_or_by_id(String asked, WebhookSort sort) {
        String page = shown("/webhooks?sort=" + asked);

        assertThat(hooked.sort).isEqualTo(sort);
        assertThat(page).contains(">Creation date<", ">Update date<", ">Smart sorting, by id<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-99-99",
                "sort=magic",
                "enabled=perhaps",
                "account=mine",
                "account=00000000-0000-0000-0000-000000000099",
                "view=upside-down",
                "q=%07",
                "cursor=nonsense"
            })
    void nonsense_is_named_and_dropped_and_the_rest_applied(String part) {
        String other = part.startsWith("to") ? "from=2026-11-01" : "to=2026-11-02";
        String page = shown("/webhooks?" + other + "&" + part);

        assertThat(page).contains("Left out", "<code>" + part.substring(0, part.indexOf('=') + 1), "CRM &lt;1&gt;");
        assertThat(page).as("links go on without it").doesNotContainPattern("href=\"[^\"]*&amp;" + part);
        assertThat(hooked.filter).isNotEqualTo(WebhookFilter.ALL);
    }

    @Test
    void a_parent_sees_the_webhooks_of_its_accounts_and_whose_they_are() {
        assertThat(asked("/webhooks", PARENT, Role.ADMIN)).bodyText().contains("id=\"filter-account\"", ">Location 2<");
        assertThat(hooked.scope.visible()).containsExactlyInAnyOrder(PARENT, CHILD, SIBLING);

        asked("/webhooks?account=" + SIBLING, PARENT, Role.ADMIN);
        assertThat(hooked.scope.visible()).containsExactly(SIBLING);

        asked("/webhooks", PARENT, Role.SUPER_ADMIN);
        assertThat(hooked.scope.visible())
                .as("of the account they act for")
                .containsExactlyInAnyOrder(PARENT, CHILD, SIBLING);
    }

    @Test
    void SBO_05_SBO_06_a_card_says_title_status_and_when_it_was_created() {
        assertThat(shown("/webhooks?view=cards"))
                .contains("class=\"hook-cards\"", ">CRM &lt;1&gt;</a></h2>", ">Enabled<", "Created", "May 15, 2023")
                .doesNotContain("<table>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-US | May 15, 2023, 1:51", "cs | 15. 5. 2023 13:51", "de | 15.05.2023, 13:51"})
    void TM_27_dates_are_written_as_the_readers_language_does(String language, String date) {
        MvcTestResult page = pages.get()
                .uri("/webhooks")
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .header("Accept-Language", language)
                .accept("text/html")
                .exchange();

        assertThat(page).bodyText().contains(">" + date);
    }

    @Test
    void TK_06_C16_the_route_of_the_panel_leads_here() {
        assertThat(asked("/a/webhooks", CHILD, Role.ADMIN)).hasStatus(302).hasHeader("Location", "/webhooks");
    }

    @Test
    void GKM_35_it_is_for_admins_and_above() {
        assertThat(asked("/webhooks", CHILD, Role.OPERATOR)).hasStatus(403);
        assertThat(shown("/webhooks")).contains("<a href=\"/webhooks\" aria-current=\"page\">");
    }

    @Test
    void TK_07_the_tab_is_for_developers() {
        var scope = new AccountScope(CHILD, Set.of(CHILD));
        var admin = new Caller(
                scope, Requester.system(CHILD), Role.ADMIN, new Credential.Session(new MemberId(new UUID(0, 1))));

        assertThat(new WebhooksTab().shownTo(new Viewer(admin, true))).isTrue();
        assertThat(new WebhooksTab().shownTo(new Viewer(admin, false))).isFalse();
    }

    private String shown(String path) {
        try {
            MvcTestResult page = asked(path, CHILD, Role.ADMIN);
            assertThat(page).hasStatusOk();
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult asked(String path, AccountId account, Role role) {
        return pages.get()
                .uri(URI.create(path))
                .header("Authorization", FakeKeys.bearer(role, account))
                .header("Accept-Language", "en-US")
                .accept("text/html")
                .exchange();
    }

    private static String row(String page, int number) {
        int start = page.indexOf("id=\"w-" + Hooked.id(number));
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private static List<String> columns(String page) {
        return Pattern.compile("<th scope=\"col\"[^>]*>([^<]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {
        @Bean
        Hooked hooked() {
            return new Hooked();
        }

        @Bean
        FakeUsage usage() {
            return new FakeUsage();
        }
    }
}
