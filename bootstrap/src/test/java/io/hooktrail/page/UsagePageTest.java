package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** Webhook Usage as people see it. */
class UsagePageTest {

    private static final String ALL_LOCATIONS = ", \"include_children\": true";
    private static final LocalReceiver CRM = LocalReceiver.start();
    private static final LocalReceiver BROKEN = LocalReceiver.start().answers(503);

    private static Browser browser;
    private static Customer studios;

    @BeforeAll
    static void an_organisation_with_a_location_one_receiver_that_works_and_one_that_does_not() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@lindholm.example");
        Customer copenhagen = RunningHooktrail.newChildOf(studios, "Copenhagen");
        studios.subscribesWith(ALL_LOCATIONS, CRM, "client.*", "booking.*", "ticket.*");
        studios.subscribesWith(ALL_LOCATIONS, BROKEN, "ticket.closed");
        for (int client = 0; client < 4; client++) {
            studios.tells("client", "c-" + client, "update");
        }
        studios.books("instant");
        copenhagen.tells("ticket", "t-1", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .extracting(delivery -> delivery.path("status").asString())
                .contains("success", "exhausted")
                .doesNotContain("pending", "failed"));
    }

    @AfterAll
    static void close() {
        CRM.close();
        BROKEN.close();
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void usage(Look look) {
        browser.looking(look, 1040, 1560).open("/usage");
        browser.one(".expander").click();
        eventually(() -> assertThat(browser.all(".detail")).hasSize(1));
        browser.picture("usage-" + look);
    }

    @Test
    void MT_02_a_new_delivery_waits_behind_a_button_so_that_nothing_moves() {
        browser.looking(1280, 1500, "light").open("/usage");
        eventually(() -> assertThat(browser.text("#live")).isEqualTo("Live"));
        int before = browser.all("tr.row").size();

        studios.tells("client", "c-new", "update");

        eventually(() -> assertThat(browser.text("#fresh")).startsWith("1 new delivery"));
        assertThat(browser.all("tr.row")).hasSize(before);
        browser.one("#fresh").click();
        eventually(() -> assertThat(browser.all("tr.row")).hasSize(before + 1));
        browser.nothingComplained();
    }

    @Test
    void MT_22_a_filter_stands_in_the_address_and_changes_the_list_alone() {
        browser.looking(1280, 1500, "light").open("/usage");

        new Select(browser.one("#filter-status")).selectByVisibleText("Exhausted");

        eventually(() -> assertThat(browser.path()).isEqualTo("/usage?status=exhausted"));
        eventually(() -> assertThat(browser.all("tr.row")).hasSize(1));
        assertThat(browser.text("tr.row")).contains("Exhausted", "Ticket", "Closed");
        browser.nothingComplained();
    }

    @Test
    void MT_25_MT_26_one_click_chooses_days_and_says_which_whatever_else_is_filtered() {
        browser.looking(1280, 1500, "light").open("/usage");
        assertThat(browser.text(".ranges [aria-current]")).isEqualTo("All");

        browser.one(".ranges a:nth-of-type(3)").click();
        eventually(() -> assertThat(browser.text(".ranges [aria-current]")).isEqualTo("7 days"));
        assertThat(browser.path()).contains("from=", "to=").endsWith("#deliveries");
        new Select(browser.one("#filter-status")).selectByVisibleText("Exhausted");

        eventually(() -> assertThat(browser.all("tr.row")).hasSize(1));
        assertThat(browser.text(".ranges [aria-current]")).isEqualTo("7 days");
        assertThat(browser.attribute(".ranges a", "href")).contains("status=exhausted");
        browser.nothingComplained();
    }

    @Test
    void where_the_filters_leave_nothing_one_click_brings_the_most_back() {
        browser.looking(1280, 1500, "light").open("/usage?status=exhausted&type=client");
        browser.isAccessible();

        browser.one("#without-most").click();

        eventually(() -> assertThat(browser.path()).isEqualTo("/usage?type=client#deliveries"));
        assertThat(browser.all("tr.row")).isNotEmpty();
        browser.nothingComplained();
    }

    @Test
    void MT_36_a_row_unfolds_in_place_and_by_the_keyboard() {
        browser.looking(1280, 1500, "light").open("/usage?status=exhausted");

        browser.press("j");
        browser.press("\n");

        eventually(() -> assertThat(browser.text(".detail"))
                .contains("503 Service Unavailable", "Retries used up", "Retry now"));
        assertThat(browser.path()).contains("expanded=");
        browser.nothingComplained();
    }

    @Test
    void MT_36_retrying_from_the_line_asks_first_and_shows_the_new_attempt() {
        browser.looking(1280, 1040, "light").open("/usage?status=exhausted");
        browser.one(".expander").click();
        eventually(() -> assertThat(browser.all("[data-retry]")).hasSize(1));

        browser.one("[data-retry]").click();
        browser.agree();

        eventually(() -> assertThat(browser.text(".attempts")).contains("#4 · Manual"));
        browser.nothingComplained();
    }
}
