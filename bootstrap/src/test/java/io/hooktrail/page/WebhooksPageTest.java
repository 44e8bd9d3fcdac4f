package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Webhooks as people see them, add them, try them and switch them off. */
class WebhooksPageTest {

    private static final LocalReceiver CRM = LocalReceiver.start();
    private static final LocalReceiver BROKEN = LocalReceiver.start().answers(503);

    private static Browser browser;
    private static Customer studios;
    private static String crm;
    private static String till;

    @BeforeAll
    static void a_studio_with_a_receiver_that_works_one_that_does_not_and_one_that_is_switched_off() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "robin@lindholm.example");
        crm = webhook("CRM", CRM.url(), "\"client.*\", \"booking[instant].confirmed\"", true);
        till = webhook("Till", BROKEN.url(), "\"ticket.closed\"", true);
        webhook("Newsletter", "https://news.example.com/hooks", "\"user.create\"", false);
        for (int client = 0; client < 3; client++) {
            studios.tells("client", "c-" + client, "update");
        }
        studios.books("instant");
        studios.tells("ticket", "t-1", "closed");
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

    @BeforeEach
    void as_a_list() {
        browser.looking(1440, 1000, "light").open("/webhooks");
        browser.one("#view-list").click();
        eventually(() -> assertThat(browser.all(".hooks")).hasSize(1));
    }

    @TakesPictures
    void webhooks(Look look) {
        browser.looking(look, 620, 1100).open("/webhooks").picture("webhooks-" + look);
        browser.looking(look, 620, 1200).open("/webhooks?view=cards").picture("webhooks-cards-" + look);
        browser.looking(look, 1100, 1400).open("/webhooks/new").picture("webhook-form-" + look);
        browser.looking(look, 1500, 2600).open("/webhooks/" + crm).picture("webhook-" + look);
    }

    @Test
    void TM_19_TM_20_TM_24_TM_25_SBO_18_a_webhook_is_added_tried_and_disabled() {
        browser.one("#add").click();
        eventually(() -> assertThat(browser.path()).isEqualTo("/webhooks/new"));
        browser.one("#name").sendKeys("Door");
        browser.one("#url").sendKeys(CRM.url());
        browser.one("details:has(input[value='attendance.create']) > summary").click();
        browser.one("input[value='attendance.create']").click();
        browser.one("input[value='booking[instant_payment].unpaid']").click();
        browser.one("#save").click();
        eventually(() -> assertThat(browser.text("#the-secret")).startsWith("whsec_"));
        assertThat(browser.text("h1")).isEqualTo("Door was added");

        browser.one("#to-webhook").click();
        eventually(() -> assertThat(browser.text("#settings")).contains("attendance.create", CRM.url()));
        assertThat(browser.text("#secret-card")).doesNotContain("whsec_A");
        browser.one("#send-test").click();
        eventually(() -> assertThat(browser.text("#test-outcome")).contains("The test was delivered", "204"));
        eventually(() -> assertThat(browser.text("#attempts")).contains("Success", "Test", "test.test"));

        browser.one("#disable").click();
        eventually(() -> assertThat(browser.text(".under")).contains("Disabled"));
        assertThat(browser.text("main")).contains("what it is owed is held", "Enable");
        assertThat(browser.text("#changes")).contains("Disabled", "Created", "Kim");
        browser.nothingComplained();
    }

    @Test
    void what_cannot_be_used_is_said_at_its_field_and_nothing_typed_is_lost() {
        browser.open("/webhooks/new");
        browser.one("#url").sendKeys("ftp://till.example.com");
        browser.one("input[value='client.update']").click();

        browser.one("#save").click();

        eventually(() -> assertThat(browser.text("#url-wrong")).contains("must begin with https://"));
        assertThat(browser.text("#name-wrong")).contains("1 to 100 characters");
        assertThat(browser.one("#url").getDomProperty("value")).isEqualTo("ftp://till.example.com");
        assertThat(browser.one("input[value='client.update']").isSelected()).isTrue();
        browser.isAccessible();
        browser.complainedOnlyOf(422);
    }

    @Test
    void SBO_06_the_choice_between_list_and_cards_stays() {
        browser.one("#view-cards").click();
        eventually(() -> assertThat(browser.all(".hook-card")).hasSizeGreaterThanOrEqualTo(3));

        browser.open("/").open("/webhooks");

        assertThat(browser.all(".hook-card")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(browser.all(".hooks")).isEmpty();
    }

    @Test
    void SBO_03_SBO_08_filters_and_order_stand_in_the_address() {
        new Select(browser.one("#filter-enabled")).selectByVisibleText("Disabled");
        eventually(() -> assertThat(browser.path()).contains("enabled=false"));
        eventually(() ->
                assertThat(browser.text(".hooks tbody")).contains("Newsletter").doesNotContain("CRM"));

        browser.open("/webhooks?to=2020-01-01");
        assertThat(browser.text("main")).contains("No webhook fits these filters");
        browser.nothingComplained();
    }

    @Test
    void a_webhook_is_reached_by_the_keyboard() {
        browser.press("j");
        browser.press(Keys.ENTER);

        eventually(() -> assertThat(browser.path()).matches("/webhooks/[0-9a-f-]{36}"));
    }

    @Test
    void TM_21_the_secret_is_masked_until_somebody_looks_and_the_look_is_on_record() {
        browser.open("/webhooks/" + crm);
        assertThat(browser.text("#secret-card")).contains("whsec_••••").doesNotContain("Copy");

        browser.one("#reveal").click();
        eventually(() -> assertThat(browser.text("#the-secret")).matches("whsec_[A-Za-z0-9+/=]{32,}"));
        assertThat(browser.text("#changes")).contains("Secret looked at", "Kim");
        browser.nothingComplained();
    }

    @Test
    void what_a_webhook_missed_is_counted_before_it_is_sent() {
        browser.open("/webhooks/" + till);
        browser.one("#count").click();
        eventually(() -> assertThat(browser.text("#since-wrong")).contains("in the past"));
        browser.complainedOnlyOf(422);

        browser.fill("#since", "2020-01-01T00:00");
        browser.one("#count").click();
        eventually(() -> assertThat(browser.text("#matched")).contains("would be sent"));
        browser.one("#recover-now").click();
        eventually(() -> assertThat(browser.text("#recovery-state")).contains("Recovery:"));
        browser.nothingComplained();
    }

    @Test
    void a_webhook_is_deleted_after_a_second_thought() {
        String gone = webhook("Gone", CRM.url(), "\"user.create\"", true);
        browser.open("/webhooks/" + gone);
        browser.one("#danger summary").click();
        browser.agree();

        eventually(() -> assertThat(browser.text("main")).contains("The webhook was deleted"));
        assertThat(browser.text(".hooks")).doesNotContain("Gone");
    }

    @Test
    void everything_works_without_javascript() {
        browser.scripts(false);
        try {
            browser.open("/webhooks");
            browser.one("#filter-q").sendKeys("till");
            browser.one("#filters button").click();
            eventually(() -> assertThat(browser.path()).contains("q=till"));
            browser.one(".hooks .expander").click();
            eventually(() -> assertThat(browser.path()).isEqualTo("/webhooks/" + till));
            browser.one("#rotate-open").click();
            browser.one("#rotate").click();
            eventually(() -> assertThat(browser.all("#the-secret")).hasSize(1));
            assertThat(browser.one(".keys-live").getText()).contains("The one before", "in 23 h");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void TM_14_what_is_switched_off_says_that_it_holds_what_it_is_owed() {
        String door = webhook("Gate", CRM.url(), "\"user.create\"", true);
        browser.open("/webhooks/" + door);
        browser.one("#disable").click();
        eventually(() -> assertThat(browser.text("main")).contains("what it is owed is held, and goes out once"));

        browser.one("#enable").click();
        eventually(() -> assertThat(browser.text(".under")).contains("Enabled"));
    }

    @Test
    void TM_22_SBO_19_an_attempt_that_failed_says_so() {
        browser.open("/webhooks/" + till);

        assertThat(browser.text("#attempts")).contains("Failed", "ticket.closed", "503 Service Unavailable");
        assertThat(browser.all("#attempts .chip.failed")).isNotEmpty();
        browser.open("/webhooks/" + crm);
        assertThat(browser.all("#attempts .chip.success")).isNotEmpty();
    }

    @Test
    void SBO_20_SBO_22_the_twelve_figures_are_there() {
        browser.figure("sbo-22-01-filter", "#filters");
        browser.one("#filter-from").click();
        // The calendar itself is a window of the browser's own, which no picture of a page shows.
        assertThat(browser.focused("#filter-from")).isTrue();
        browser.figure("sbo-22-02-date-picker", "label:has(#filter-from)");
        browser.press(Keys.ESCAPE);
        browser.figure("sbo-22-04-view-switch", ".switch");
        browser.figure("sbo-22-05-list-view", ".hooks");
        browser.figure("sbo-22-07-controls", ".hooks-head");
        browser.figure("sbo-22-08-add", "#add");
        browser.open("/webhooks?view=cards");
        browser.figure("sbo-22-03-card", ".hook-card");
        browser.figure("sbo-22-06-card-view", ".hook-cards");
        browser.open("/webhooks/new");
        browser.figure("sbo-22-09-form", "#webhook-form");
        browser.open("/webhooks/" + till);
        browser.figure("sbo-22-10-enable-disable", ".tools:has(#disable)");
        browser.figure("sbo-22-11-error", "#attempts tr:has(.chip.failed)");
        browser.open("/webhooks/" + crm);
        browser.figure("sbo-22-12-sent", "#attempts tr:has(.chip.success)");
    }

    private static String webhook(String name, String url, String events, boolean enabled) {
        return studios.api()
                .post(
                        "/v1/webhooks",
                        "{\"name\": \"%s\", \"url\": \"%s\", \"events\": [%s], \"enabled\": %s}"
                                .formatted(name, url, events, enabled))
                .accepted()
                .path("id")
                .asString();
    }
}
