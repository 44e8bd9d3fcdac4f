package io.hooktrail.adapters.web.page.usage;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    UsagePage.class,
    PayloadPage.class,
    Figures.class,
    RecentDeliveries.class,
    UsageReading.class,
    Emptiness.class,
    ChosenAccount.class,
    UsageTab.class,
    UsageAccess.class,
    SeeingTheUsagePageTest.Fakes.class
})
@TestPropertySource(
        properties = {
            "hooktrail.help.overview=https://help.example.com/overview",
            "hooktrail.help.set-up=https://help.example.com/set-up",
            "hooktrail.help.contact=https://help.example.com/contact"
        })
class SeeingTheUsagePageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Monitored monitored;

    @Autowired
    Subscribed subscribed;

    @BeforeEach
    void one_delivery_of_each_status() {
        monitored.reset();
        subscribed.any = true;
        Stream.of(DeliveryStatus.values())
                .map(status -> Monitored.delivery(status.ordinal() + 1, status, false))
                .forEach(monitored.deliveries::add);
    }

    @Test
    void MT_03_without_the_grant_it_says_whom_to_contact() {
        MvcTestResult page = asked("/usage", SIBLING, Role.ADMIN);

        assertThat(page).hasStatus(403);
        assertThat(page)
                .bodyText()
                .contains("not enabled for this account", "Contact support", "help.example.com/contact");
    }

    @Test
    void MT_03_MT_05_MT_14_the_tab_is_there_with_the_grant_alone() {
        Pattern tab = Pattern.compile(
                "<nav[^>]*>\\s*<a href=\"/usage\" aria-current=\"page\">.*Webhook Usage", Pattern.DOTALL);

        assertThat(shown("/usage")).containsPattern(tab);
        assertThat(asked("/usage", SIBLING, Role.ADMIN)).bodyText().doesNotContain("href=\"/usage\"");
    }

    @Test
    void the_start_page_leads_to_the_first_one_there_is() {
        for (AccountId account : List.of(CHILD, SIBLING)) {
            assertThat(asked("/", account, Role.VIEWER)).hasStatus(302).hasHeader("Location", "/usage");
        }
    }

    @Test
    void MT_04_a_parent_chooses_between_all_and_one_of_its_accounts() throws UnsupportedEncodingException {
        String all = asked("/usage", PARENT, Role.VIEWER).getResponse().getContentAsString();
        assertThat(monitored.scope.visible()).containsExactlyInAnyOrder(PARENT, CHILD, SIBLING);
        assertThat(all).contains("All locations", "Location 2", "Location 3");

        asked("/usage?account=" + SIBLING, PARENT, Role.VIEWER);
        assertThat(monitored.scope.visible()).containsExactly(SIBLING);
        assertThat(shown("/usage")).as("a child has no choice").doesNotContain("All locations");
    }

    @Test
    void MT_15_to_MT_19_the_cards_come_first_and_lead_to_what_they_count() {
        String page = shown("/usage");

        assertThat(page.indexOf("id=\"cards\"")).isPositive().isLessThan(page.indexOf("trend-heading"));
        assertThat(page)
                .contains(
                        "Total sent, last 24 h",
                        ">2,000<",
                        ">1,964<",
                        ">98.20 %<",
                        ">36<",
                        ">1.80 %<",
                        "17 of them exhausted",
                        ">3<")
                .contains("href=\"/usage?status=failed%2Cexhausted&amp;from=2026-11-20#deliveries\"")
                .contains("to be retried: 19. Exhausted, nothing will follow: 17.");
    }

    @Test
    void MT_17_a_dash_stands_where_nothing_was_sent() {
        monitored.counts = UsageCounts.NONE;

        assertThat(shown("/usage")).contains("<b class=\"ok num\">–</b>").doesNotContain("NaN", "0.00 %");
    }

    @Test
    void MT_20_the_trend_states_its_zone_and_comes_as_a_table_too() {
        assertThat(shown("/usage"))
                .contains("days in Europe/Copenhagen", "<svg viewBox=\"0 0 1160 212\" role=\"group\"", "nothing sent")
                .contains("href=\"/usage?from=2026-11-16&amp;to=2026-11-16#deliveries\"")
                .containsPattern(Pattern.compile("<th scope=\"row\">.*Sat 21.*98\\.20 %", Pattern.DOTALL));
    }

    @Test
    void MT_21_MT_27_the_list_has_its_title_and_exactly_six_columns_in_order() {
        String page = shown("/usage");
        String list = page.substring(page.indexOf("id=\"deliveries\""));

        assertThat(list).contains(">Recent Deliveries</h2>");
        assertThat(texts(
                        list.substring(list.indexOf("<thead>"), list.indexOf("</thead>")),
                        "<th scope=\"col\">(?:<span[^>]*>)?([^<]+)"))
                .containsExactly("Status", "Type", "Action", "Endpoint", "Time", "Details");
    }

    @Test
    void MT_22_status_offers_four_words_and_both_that_failed() {
        assertThat(options("status"))
                .containsExactly("Any", "Pending", "Success", "Failed", "Exhausted", "Failed or exhausted");
    }

    @Test
    void MT_23_type_offers_the_fifteen_and_what_else_the_account_has() {
        assertThat(options("type"))
                .startsWith("Any", "Appointment", "Client", "Ticket", "Employee", "Location", "External Location")
                .contains("Child", "Class", "Class Session", "Session Enrollment", "Client Membership")
                .contains("Membership Template", "Product", "Category", "Adjustment Event")
                .endsWith("Booking", "Drone")
                .hasSize(1 + 15 + 2);
    }

    @Test
    void MT_24_action_offers_the_thirteen_and_custom_ones() {
        assertThat(options("action"))
                .containsExactly(
                        "Any",
                        "Create",
                        "Update",
                        "Destroy",
                        "Booked",
                        "Canceled",
                        "Completed",
                        "Rescheduled",
                        "Open",
                        "Closed",
                        "Reopened",
                        "Reassigned",
                        "Refunded",
                        "Voided",
                        "Landed");
    }

    @Test
    void MT_25_MT_26_both_dates_are_included_in_the_zone_of_the_account() {
        shown("/usage?status=failed,exhausted&type=client&action=update&from=2026-11-20&to=2026-11-21");

        assertThat(monitored.filter.from()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(monitored.filter.to()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(monitored.filter.statuses()).isEqualTo(Set.of(DeliveryStatus.FAILED, DeliveryStatus.EXHAUSTED));
        assertThat(monitored.filter.types()).containsExactly("client");
        assertThat(monitored.filter.actions()).containsExactly("update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=gone",
                "status=failed,gone",
                "status=",
                "type=toString",
                "action=explode",
                "from=yesterday",
                "from=2026-02-30",
                "from=-9000-01-01",
                "to=2026-13-01",
                "to=%2B999999999-12-31",
                "account=x",
                "account=00000000-0000-0000-0000-000000000099",
                "expanded=x",
                "cursor=nonsense",
                "cursor=%F0%9F%8C%8A"
            })
    void nonsense_is_named_and_dropped_and_the_rest_applied(String part) {
        String other = part.startsWith("type") ? "action=update" : "type=client";
        String page = shown("/usage?" + other + "&" + part);

        boolean asked = !part.endsWith("=");
        assertThat(page.contains("Left out")).isEqualTo(asked);
        assertThat(page.contains("<code>" + part.substring(0, part.indexOf('=') + 1)))
                .isEqualTo(asked);
        assertThat(page).contains("id=\"cards\"", "<tr class=\"row\"");
        assertThat(page).as("links go on without it").doesNotContainPattern("href=\"[^\"]*&amp;" + Pattern.quote(part));
        assertThat(Stream.concat(monitored.filter.types().stream(), monitored.filter.actions().stream()))
                .containsExactly(other.substring(other.indexOf('=') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "success, success, Success, Delivered successfully",
        "pending flying, in-flight, Pending, Awaiting delivery",
        "failed, failed, Failed, Delivery failed but may retry",
        "exhausted, exhausted, Exhausted, All retry attempts have been exhausted"
    })
    void MT_28_MT_29_MT_30_MT_31_a_status_has_a_shape_a_colour_and_words(
            String style, String icon, String word, String text) {
        assertThat(shown("/usage"))
                .containsPattern(Pattern.compile(
                        "class=\"chip " + style + "\" title=\"" + text + "\">.{0,160}#" + icon + "\".{0,80}<span>"
                                + word + "</span>",
                        Pattern.DOTALL));
    }

    @Test
    void MT_32_MT_33_MT_34_MT_35_a_line_says_type_action_url_and_when() {
        assertThat(shown("/usage"))
                .contains("<td>Class Session</td>", "<td>Canceled</td>")
                .contains("title=\"https://crm.example.com/hooks?room=4&amp;x=&lt;y&gt;\"")
                .contains("title=\"Nov 21, 2026, 23:09:05.123 +01:00 Europe/Copenhagen\">4 min ago</time>");
    }

    @Test
    void MT_09_MT_36_a_line_unfolds_by_its_address_and_tells_attempts_and_the_next_one() {
        String id =
                monitored.deliveries.get(DeliveryStatus.FAILED.ordinal()).id().toString();

        assertThat(shown("/usage")).doesNotContain("503 Service Unavailable").contains("expanded=" + id + "#d-" + id);
        assertThat(shown("/usage?expanded=" + id))
                .contains("503 Service Unavailable", "1,204 ms", "in 4 min", "Retry now", "aria-expanded=\"true\"");
        assertThat(shown("/usage/deliveries/" + id + "?expanded=" + id))
                .startsWith("<tbody")
                .contains("503 Service Unavailable");
    }

    @Test
    void what_is_open_is_there_also_where_the_filter_leaves_it_out() {
        String id = monitored.deliveries.getFirst().id().toString();
        monitored.listsNothing = true;

        assertThat(shown("/usage?type=client&expanded=" + id))
                .contains("id=\"d-" + id + "\"", "aria-expanded=\"true\"");
    }

    @Test
    void MT_36_the_payload_is_shown_as_text_to_those_who_may_read_deliveries() {
        String id = monitored.deliveries.getFirst().id().toString();

        assertThat(shown("/usage/deliveries/" + id + "/payload")).contains("{&quot;a&quot;:&quot;&lt;b&gt;&quot;}");
        assertThat(asked("/usage/deliveries/" + id + "/payload", CHILD, Role.OPERATOR))
                .hasStatus(403);
    }

    @Test
    void MT_06_MT_37_two_articles_are_linked() {
        assertThat(shown("/usage"))
                .contains("href=\"https://help.example.com/overview\"", "Webhooks Overview")
                .contains("href=\"https://help.example.com/set-up\"", "Set up Webhooks");
    }

    @Test
    void without_a_webhook_the_empty_list_leads_to_adding_one() {
        monitored.deliveries.clear();
        subscribed.any = false;

        assertThat(shown("/usage")).contains("No webhook yet", "href=\"/webhooks/new\"");
        assertThat(shown("/usage?type=client")).as("no filter is to blame").contains("No webhook yet");
        assertThat(asked("/usage", CHILD, Role.VIEWER))
                .bodyText()
                .contains("An admin of this account can add one")
                .doesNotContain("href=\"/webhooks/new\"");
    }

    @Test
    void with_a_webhook_that_nothing_was_sent_to_the_empty_list_leads_to_a_test() {
        monitored.deliveries.clear();

        assertThat(shown("/usage"))
                .contains("Nothing was sent yet", "href=\"/webhooks/" + Subscribed.ID + "\"", "Send a test to CRM")
                .doesNotContain("No webhook yet", "fits these filters");
        assertThat(asked("/usage", CHILD, Role.VIEWER))
                .bodyText()
                .contains("An admin of this account can send a test")
                .doesNotContain("href=\"/webhooks/" + Subscribed.ID);
    }

    @Test
    void where_the_filters_remove_everything_the_one_that_removes_most_can_be_dropped() {
        monitored.unfit = by -> !by.types().isEmpty() && !by.statuses().isEmpty();
        monitored.sizes = by -> by.types().isEmpty() ? 200 : 3;

        assertThat(shown("/usage?type=client&status=failed"))
                .contains("No delivery fits these filters", "Drop the filters")
                .contains("id=\"without-most\" href=\"/usage?status=failed#deliveries\">Show 200 and more without the"
                        + " filter by Type<")
                .contains("href=\"/usage?type=client#deliveries\">Status</a>");
    }

    @Test
    void where_one_filter_less_does_not_help_all_can_be_dropped() {
        monitored.unfit = by -> !by.types().isEmpty() || !by.statuses().isEmpty();

        assertThat(shown("/usage?type=client&status=failed"))
                .contains("No delivery fits these filters", "href=\"/usage\">Drop the filters</a></p>")
                .doesNotContain("without-most", "without the filter by");
    }

    @Test
    void MT_16_MT_20_one_click_chooses_the_days_of_the_list_while_cards_and_trend_keep_theirs() {
        String page = shown("/usage?status=failed&from=2026-11-15&to=2026-11-21");
        String strip =
                page.substring(page.indexOf("id=\"ranges\""), page.indexOf("</nav>", page.indexOf("id=\"ranges\"")));

        assertThat(texts(strip, ">([^<>]+)</a>")).containsExactly("All", "Today", "7 days", "30 days", "90 days");
        assertThat(strip)
                .contains("href=\"/usage?status=failed#deliveries\"")
                .contains("href=\"/usage?status=failed&amp;from=2026-11-21&amp;to=2026-11-21#deliveries\"")
                .contains("from=2026-11-15&amp;to=2026-11-21#deliveries\" aria-current=\"true\">7 days<")
                .contains("from=2026-08-24&amp;to=2026-11-21#deliveries\">90 days<");
        assertThat(page)
                .contains("<h2 id=\"cards-heading\">Last 24 hours</h2>", "id=\"trend-heading\">Last 7 days</h2>");
        assertThat(monitored.trendDays).isEqualTo(7);
    }

    @Test
    void the_list_alone_is_given_to_whoever_replaces_it_alone() {
        MvcTestResult list = pages.get()
                .uri("/usage?type=client")
                .header("HX-Target", "deliveries")
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .exchange();

        assertThat(list)
                .bodyText()
                .startsWith("<section id=\"deliveries\"")
                .contains("<nav id=\"ranges\"", "hx-swap-oob=\"true\"")
                .doesNotContain("id=\"cards\"");
    }

    @Test
    void every_word_is_in_the_messages() {
        String id = monitored.deliveries.getFirst().id().toString();

        assertThat(shown("/usage?expanded=" + id)).doesNotContain("??");
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
                .uri(java.net.URI.create(uri))
                .accept("text/html")
                .header("Accept-Language", "en-US")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    private List<String> options(String name) {
        String page = shown("/usage");
        String select = page.substring(page.indexOf("<select name=\"" + name + "\""));
        return texts(select.substring(0, select.indexOf("</select>")), "<option[^>]*>([^<]*)");
    }

    private static List<String> texts(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Subscribed subscribed() {
            return new Subscribed();
        }

        @Bean
        Monitored monitored() {
            return new Monitored();
        }
    }
}
