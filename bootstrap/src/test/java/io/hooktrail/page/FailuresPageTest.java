package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recurring failures as people see them. */
class FailuresPageTest {

    private static final String ONCE = ", \"retry_policy\": {\"delays_seconds\": []}";
    private static final LocalReceiver ERP = LocalReceiver.start().answers(503);
    private static final LocalReceiver SHOP = LocalReceiver.start();

    private static Browser browser;

    @BeforeAll
    static void one_receiver_that_answers_503_three_times_and_one_that_is_down() {
        Customer studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@failures.example");
        studios.subscribesWith(ONCE, ERP, "ticket.*").change("\"name\": \"ERP\"");
        studios.subscribesWith(ONCE, SHOP, "product.*").change("\"name\": \"Shop\"");
        SHOP.goesDown();
        for (int ticket = 0; ticket < 3; ticket++) {
            studios.tells("ticket", "t-" + ticket, "closed");
        }
        studios.tells("product", "p-1", "create");
        eventually(() -> assertThat(studios.deliveries())
                .hasSize(4)
                .extracting(delivery -> delivery.path("status").asString())
                .containsOnly("exhausted"));
    }

    @AfterAll
    static void close() {
        ERP.close();
        SHOP.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void MT_13_a_failure_leads_to_the_attempts_that_it_counts() {
        browser.looking(1440, 900, "light").open("/usage");
        browser.one(".tools a[href='/usage/failures']").click();
        eventually(() -> assertThat(browser.text("tr.row")).contains("ERP", "503 Service Unavailable", "3 attempts"));

        browser.one("tr.row .expander").click();

        eventually(() -> assertThat(browser.path()).startsWith("/admin/webhook-deliveries?status=failed&"));
        assertThat(browser.all("tr.row"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getText()).contains("ERP", "503"));
        assertThat(browser.text(".given")).contains("ERP", "503", "left out");
        browser.isAccessible();
        browser.one(".given a[href*='code=503']").click();
        eventually(() -> assertThat(browser.path()).doesNotContain("webhook=").contains("code=503"));
        browser.nothingComplained();
    }

    @Test
    void a_period_is_chosen_and_without_a_failure_it_says_what_that_means() {
        browser.looking(1440, 900, "light").open("/usage/failures?to=2026-01-31&from=soon");
        assertThat(browser.text("[role=alert]")).contains("from=soon");
        assertThat(browser.text(".empty")).contains("Nothing failed in these days");
        browser.isAccessible();

        browser.one(".ranges a").click();
        eventually(() -> assertThat(browser.text(".ranges [aria-current]")).isEqualTo("7 days"));
        assertThat(browser.all("tr.row")).hasSize(2);
        browser.nothingComplained();
    }

    @TakesPictures
    void failures(Look look) {
        browser.looking(look, 900, 1400).open("/usage/failures").picture("failures-" + look);
    }
}
