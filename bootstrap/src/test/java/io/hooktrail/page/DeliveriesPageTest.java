package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Eventually;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Webhook Deliveries as people see them. */
class DeliveriesPageTest {

    private static final String PATH = "/admin/webhook-deliveries";
    private static final String ONCE = ", \"retry_policy\": {\"delays_seconds\": []}";
    private static final LocalReceiver CRM = LocalReceiver.start();
    private static final LocalReceiver ERP =
            LocalReceiver.start().answers(Reply.of(500).saying("<h1>out of disk</h1>"));

    private static Browser browser;
    private static Customer studios;

    @BeforeAll
    static void one_receiver_that_works_and_one_that_does_not() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@deliveries.example");
        named("CRM", CRM, "client.*", "booking.*");
        named("ERP", ERP, "ticket.*");
        for (int client = 0; client < 3; client++) {
            studios.tells("client", "c-" + client, "update");
        }
        studios.books("instant");
        studios.tells("ticket", "t-500", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .hasSize(5)
                .extracting(delivery -> delivery.path("status").asString())
                .containsOnly("success", "exhausted"));
    }

    @AfterAll
    static void close() {
        CRM.close();
        ERP.close();
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void deliveries(Look look) {
        browser.looking(look, 900, 1400).open(PATH + "?status=success").picture("deliveries-" + look);
        browser.one(".expander").click();
        eventually(() -> assertThat(browser.text("#panel")).contains("not that it handled it"));
        browser.picture("delivery-" + look);
    }

    @Test
    void GKM_24_from_the_failed_attempts_by_code_to_response_and_payload() {
        browser.looking(1440, 1200, "light").open(PATH);
        new Select(browser.one("#filter-status")).selectByVisibleText("Failed");
        eventually(() -> assertThat(browser.path()).isEqualTo(PATH + "?status=failed"));

        WebElement failure = row("ERP");
        assertThat(failure.getText()).contains("500", "Internal Server Error", "ticket.closed", "Failed");
        expander(failure).click();

        eventually(() -> assertThat(browser.text("#panel"))
                .contains("500 Internal Server Error")
                .contains("<h1>out of disk</h1>")
                .contains("X-Webhook-Signature", "webhook-signature")
                .contains("\"t-500\""));
        assertThat(browser.path()).contains("open=");
        browser.nothingComplained();
    }

    @Test
    void GKM_25_what_a_downtime_refused_is_found_by_name_retried_and_succeeds() {
        try (LocalReceiver till = LocalReceiver.start()) {
            named("Till", till, "product.*");
            till.goesDown();
            studios.tells("product", "p-1", "create");
            studios.tells("product", "p-2", "create");
            eventually(() -> assertThat(studios.api().all("/v1/attempts?limit=10&q=Till"))
                    .hasSize(2));
            till.comesBack();

            browser.looking(1440, 1200, "light").open(PATH);
            browser.one("#search").sendKeys("till");
            eventually(() -> assertThat(browser.path()).isEqualTo(PATH + "?q=till"));
            eventually(() -> assertThat(browser.all("tr.row"))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.getText()).contains("Connection refused", "Failed")));

            for (int each = 0; each < 2; each++) {
                int done = 2 + each;
                refused().click();
                browser.agree();
                eventually(() -> assertThat(browser.text("#notice")).contains("Attempt 2 to Till succeeded: 204"));
                eventually(() -> assertThat(browser.all("tr.row")).hasSize(done + 1));
            }
            assertThat(browser.all("tr.row .chip.success")).hasSize(2);
            assertThat(browser.all("tr.row .chip.failed"))
                    .as("the old rows are as they were")
                    .hasSize(2);
            assertThat(till.requests()).hasSize(2);
            browser.nothingComplained();
        }
    }

    @Test
    void what_failed_is_retried_in_bulk_after_it_was_counted() {
        try (LocalReceiver shop = LocalReceiver.start()) {
            named("Shop", shop, "category.*");
            shop.goesDown();
            for (int each = 0; each < 3; each++) {
                studios.tells("category", "k-" + each, "create");
            }
            eventually(() -> assertThat(studios.api().all("/v1/attempts?limit=10&q=Shop"))
                    .hasSize(3));
            shop.comesBack();
            browser.looking(1440, 1200, "light").open(PATH + "?q=shop");

            browser.one("tr.row input[name=select]").click();
            browser.one("#bulk button").click();
            eventually(() -> assertThat(browser.text(".bulk")).contains("1", "delivery is selected"));
            browser.isAccessible();
            browser.one(".bulk button").click();
            eventually(() -> assertThat(browser.text("#notice")).contains("tried again: 1"));
            eventually(() -> assertThat(studios.api().all("/v1/attempts?limit=10&q=Shop"))
                    .hasSize(4));

            browser.one(".bulk-bar a").click();
            eventually(() -> assertThat(browser.text(".bulk")).contains("2", "deliveries match"));
            browser.one("#rate").sendKeys("0");
            browser.one(".bulk button").click();
            eventually(() -> assertThat(browser.text("[role=alert]")).contains("from 1 to 1000"));
            browser.one("#rate").clear();
            browser.one("#rate").sendKeys("100");
            browser.one(".bulk button").click();

            eventually(() ->
                    assertThat(browser.text("#progress")).contains("Finished").containsPattern("Succeeded\\s+2"));
            browser.isAccessible();
            assertThat(shop.requests()).hasSize(3);
            browser.mayHaveComplained();
        }
    }

    @Test
    void a_new_attempt_waits_behind_a_button_as_far_as_it_belongs_into_the_list() {
        try (LocalReceiver kiosk = LocalReceiver.start()) {
            named("Kiosk", kiosk, "employee.*", "location.*");
            studios.tells("employee", "e-1", "update");
            eventually(() -> assertThat(studios.api().all("/v1/attempts?limit=10&q=Kiosk"))
                    .hasSize(1));
            browser.looking(1440, 1200, "light").open(PATH + "?q=kiosk");
            eventually(() -> assertThat(browser.text("#live")).isEqualTo("Live"));
            new Select(browser.one("#filter-category")).selectByValue("employee");
            eventually(() -> assertThat(browser.attribute("#live", "data-of"))
                    .as("it listens for this list now")
                    .startsWith(PATH + "/stream?q=kiosk&category=employee&"));

            studios.tells("location", "l-1", "update");
            studios.tells("employee", "e-2", "update");

            eventually(() -> assertThat(browser.text("#fresh")).startsWith("1 new attempt"));
            assertThat(browser.all("tr.row")).as("nothing moves").hasSize(1);
            browser.one("#fresh").click();
            eventually(() -> assertThat(browser.all("tr.row")).hasSize(2));
            eventually(() -> assertThat(browser.one("#fresh").isDisplayed()).isFalse());
            browser.nothingComplained();
        }
    }

    @Test
    void one_box_ticks_all_of_a_page() {
        browser.looking(1440, 1200, "light").open(PATH + "?q=ERP");
        int failed = browser.all("tr.row input[name=select]").size();
        assertThat(failed).isPositive();

        browser.one("#all").click();
        assertThat(browser.all("tr.row input[name=select]:checked")).hasSize(failed);
        browser.one("tr.row input[name=select]").click();
        assertThat(browser.all("tr.row input[name=select]:checked, #all:checked"))
                .hasSize(failed - 1);

        browser.scripts(false).open(PATH + "?q=ERP");
        browser.one(".bulk-bar a.nojs").click();
        eventually(() ->
                assertThat(browser.all("tr.row input[name=select]:checked")).hasSize(failed));
        browser.scripts(true).nothingComplained();
    }

    @Test
    void GKM_18_a_link_to_an_attempt_can_be_mailed() {
        String attempt = studios.api()
                        .all("/v1/attempts?limit=10&q=ERP")
                        .getFirst()
                        .path("delivery_id")
                        .asString()
                + ".1";

        browser.looking(1440, 1200, "light").open(PATH + "?status=success&open=" + attempt);

        assertThat(browser.text("#panel")).contains("attempt 1 of 1", "500 Internal Server Error");
        browser.press(Keys.ESCAPE);
        eventually(() -> assertThat(browser.all("#panel.panel")).isEmpty());
        assertThat(browser.path()).isEqualTo(PATH + "?status=success");
    }

    @Test
    void GKM_17_a_column_sorts_and_says_so() {
        browser.looking(1440, 1200, "light").open(PATH);

        browser.one("th:nth-of-type(4) a.sort").click();
        eventually(() -> assertThat(browser.path()).isEqualTo(PATH + "?sort=-code"));
        assertThat(browser.text("tr.row .code")).startsWith("500");
        assertThat(browser.one("th[aria-sort=descending]").getText()).isEqualTo("Response Code");

        browser.one("th[aria-sort=descending] a.sort").click();
        eventually(() -> assertThat(browser.path()).isEqualTo(PATH + "?sort=code"));
        assertThat(browser.text("tr.row .code")).startsWith("204");
    }

    @Test
    void a_mistyped_address_shows_the_list_and_says_what_was_left_out() {
        browser.looking(1440, 1200, "light").open(PATH + "?status=lost&q=ERP");

        assertThat(browser.text("[role=alert]")).contains("status=lost");
        assertThat(browser.all("tr.row")).isNotEmpty();
        browser.isAccessible();
        browser.nothingComplained();
    }

    private static WebElement row(String webhook) {
        return Eventually.eventually(() -> browser.all("tr.row").stream()
                .filter(row -> row.getText().startsWith(webhook))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + webhook)));
    }

    /** The retry of the last refused attempt that was not retried yet: what is new stands above it. */
    private static WebElement refused() {
        var retries = browser.all("tr.row [data-retry]");
        return browser.all("tr.row .chip.success").isEmpty() ? retries.getLast() : retries.getFirst();
    }

    private static WebElement expander(WebElement row) {
        return row.findElement(By.cssSelector(".expander"));
    }

    private static void named(String name, LocalReceiver receiver, String... events) {
        studios.subscribesWith(ONCE, receiver, events).change("\"name\": \"%s\"".formatted(name));
    }
}
