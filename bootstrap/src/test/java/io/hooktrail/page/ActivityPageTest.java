package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Activity as an admin sees it. */
class ActivityPageTest {

    private static final LocalReceiver CRM = LocalReceiver.start();

    private static Browser browser;
    private static String webhook;

    @BeforeAll
    static void a_webhook_that_was_sent_something_and_then_disabled() {
        Customer studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@activity.example");
        webhook = studios.subscribes(CRM, "ticket.*").id();
        studios.tells("ticket", "t-1", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .anySatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("success")));
        studios.api().post("/v1/webhooks/" + webhook + "/disable", "{}").accepted();
    }

    @AfterAll
    static void close() {
        CRM.close();
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void activity(Look look) {
        browser.looking(look, 1040, 1400).open("/history?id=" + webhook);
        browser.one(".expander").click();
        eventually(() -> assertThat(browser.all(".detail")).hasSize(1));
        browser.picture("activity-" + look);
    }

    @Test
    void what_is_unfolded_is_good_for_everybody_too() {
        browser.looking(360, 1400, "dark").open("/history?id=" + webhook);
        browser.one(".expander").click();
        eventually(() -> assertThat(browser.all(".detail")).hasSize(1));

        assertThat(browser.overflows()).isFalse();
        browser.isAccessible();
        browser.nothingComplained();
    }

    @Test
    void SBO_21_what_was_done_to_a_webhook_and_by_it_unfolds_by_the_keyboard() {
        browser.looking(1440, 1040, "light").open("/history?kind=webhook");
        assertThat(browser.text("tr.row")).contains("Webhook disabled", "webhook.disabled");

        browser.press("j");
        browser.press(Keys.ENTER);

        eventually(() -> assertThat(browser.text(".detail"))
                .contains("The event, as it is stored", "\"reason\" : \"MANUAL\"", "Request", "key:"));
        assertThat(browser.path()).contains("open=");
        assertThat(browser.focused(".expander[aria-expanded=\"true\"]")).isTrue();
        browser.press(Keys.ENTER);
        eventually(() -> assertThat(browser.all(".detail")).isEmpty());
        browser.nothingComplained();
    }

    @Test
    void a_filter_stands_in_the_address_and_changes_the_list_alone() {
        browser.looking(1440, 1040, "light").open("/history");

        new Select(browser.one("#filter-kind")).selectByVisibleText("Delivered");

        eventually(() -> assertThat(browser.path()).isEqualTo("/history?kind=delivery.succeeded"));
        eventually(() -> assertThat(browser.all("tr.row")).hasSize(1));
        assertThat(browser.text("tr.row")).contains("Delivered", "ticket.closed", "Hooktrail");
        browser.nothingComplained();
    }

    @Test
    void SBO_21_it_does_all_that_without_scripts() {
        browser.looking(1440, 1040, "light").scripts(false).open("/history");
        try {
            new Select(browser.one("#filter-kind")).selectByVisibleText("Webhook disabled");
            browser.one(".filters button.nojs").click();
            eventually(() -> assertThat(browser.all("tr.row")).hasSize(1));

            browser.one(".expander").click();
            eventually(() -> assertThat(browser.text(".detail")).contains("\"reason\" : \"MANUAL\""));

            browser.one("td.subject a").click();
            eventually(() -> assertThat(browser.path()).isEqualTo("/webhooks/" + webhook));
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void GKM_33_webhooks_and_deliveries_lead_to_their_activity() {
        browser.looking(1440, 1040, "light").open("/webhooks/" + webhook);
        browser.one("#changes a").click();
        eventually(() -> assertThat(browser.path()).isEqualTo("/history?id=" + webhook));
        assertThat(browser.text("main")).contains("Webhook disabled", "Webhook created");

        browser.open("/admin/webhook-deliveries");
        browser.one("tr.row .expander").click();
        eventually(() -> assertThat(browser.all("#panel.panel")).hasSize(1));
        browser.one("#panel a[href^='/history?id=']").click();
        eventually(() -> assertThat(browser.text("main")).contains("Delivery made", "Delivered"));

        browser.open("/admin/webhook-deliveries");
        browser.one(".definitions a[href='/history']").click();
        eventually(() -> assertThat(browser.path()).isEqualTo("/history"));
        browser.nothingComplained();
    }
}
