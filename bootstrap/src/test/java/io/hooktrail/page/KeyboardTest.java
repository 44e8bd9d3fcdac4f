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

/** A day's work without a mouse. */
class KeyboardTest {

    private static final LocalReceiver BROKEN = LocalReceiver.start().answers(503);

    private static Browser browser;
    private static Customer studios;

    @BeforeAll
    static void a_customer_whose_receiver_is_broken() {
        studios = RunningHooktrail.newCustomer("Hilltop Gym");
        browser = Invited.admin(studios, "kim@hilltop.example").looking(1280, 1200, "light");
        studios.subscribesWith(", \"retry_policy\": {\"delays_seconds\": []}", BROKEN, "ticket.*");
        studios.tells("ticket", "t-1", "closed");
        studios.tells("ticket", "t-2", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("exhausted")));
    }

    @AfterAll
    static void close() {
        BROKEN.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void from_the_usage_to_an_attempt_to_a_retry_and_back() {
        browser.open("/usage");
        browser.press("?");
        eventually(() -> assertThat(browser.text("#keys")).contains("Search or filter", "Next or previous row"));
        browser.press(Keys.ESCAPE);
        eventually(() -> assertThat(browser.all("#keys[open]")).isEmpty());

        browser.press("j");
        browser.press("j");
        browser.press("k");
        browser.press("\n");
        eventually(() -> assertThat(browser.text(".detail")).contains("503 Service Unavailable"));
        assertThat(browser.all("tr.row.current .expander[aria-expanded=true]")).hasSize(1);
        browser.press(Keys.ESCAPE);
        eventually(() -> assertThat(browser.all(".detail")).isEmpty());

        browser.open("/admin/webhook-deliveries");
        browser.press("/");
        browser.press("ticket.closed\n");
        eventually(() -> assertThat(browser.path()).contains("q=ticket.closed"));
        eventually(() -> assertThat(browser.all("tr.row")).hasSize(2));
        browser.press(Keys.ESCAPE);
        assertThat(browser.focused("[data-search]")).as("the search was left").isFalse();
        browser.press("j");
        browser.press("\n");
        eventually(() -> assertThat(browser.text("#panel")).contains("503 Service Unavailable", "attempt 1 of 1"));
        browser.press(Keys.ESCAPE);
        eventually(() -> assertThat(browser.all("#panel.panel")).isEmpty());
        assertThat(browser.focused(".expander"))
                .as("the focus is back where it was")
                .isTrue();

        BROKEN.answers(204);
        browser.press("r");
        browser.agree();
        eventually(() -> assertThat(browser.text("#notice")).contains("Attempt 2 to CRM succeeded: 204"));
        eventually(() -> assertThat(browser.all("tr.row")).hasSize(3));
        browser.nothingComplained();
    }
}
