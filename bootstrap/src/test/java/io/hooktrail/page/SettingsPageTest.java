package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** Settings as a super admin sees them. */
class SettingsPageTest {

    private static Browser browser;
    private static Customer studios;
    private static Customer copenhagen;

    @BeforeAll
    static void an_organisation_with_a_location() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        copenhagen = RunningHooktrail.newChildOf(studios, "Copenhagen");
        browser = Invited.superAdmin(studios, "kim@settings.example");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void settings(Look look) {
        browser.looking(look, 1100, 1500).open("/settings/members").picture("settings-" + look);
    }

    @Test
    void a_name_is_saved_and_one_that_cannot_be_is_kept_to_be_mended() {
        browser.looking(1440, 1100, "light").open("/settings");

        browser.type("#name", " ");
        browser.one("form[action='/settings/name'] button").click();
        eventually(() -> assertThat(browser.text("#name-wrong")).contains("1 to 100 characters"));
        browser.complainedOnlyOf(422);

        browser.type("#name", "Lindholm & Co");
        browser.one("form[action='/settings/name'] button").click();
        eventually(() -> assertThat(browser.text(".note.done")).isEqualTo("The name is saved."));
        assertThat(browser.text(".rail .account")).contains("Lindholm & Co");
        browser.nothingComplained();
    }

    @Test
    void retries_are_written_as_people_say_them() {
        browser.looking(1440, 1100, "light").open("/settings");

        browser.type("#pauses", "30 s, soon");
        browser.one("form[action='/settings/retry-policy'] button").click();
        eventually(() -> assertThat(browser.text("#pauses-wrong")).contains("such as 30 s, 2 min or 1 h"));
        assertThat(browser.one("#pauses").getAttribute("value")).isEqualTo("30 s, soon");
        browser.complainedOnlyOf(422);

        browser.type("#pauses", "30 s, 5 min");
        browser.type("#statuses", "410");
        browser.one("form[action='/settings/retry-policy'] button").click();
        eventually(() -> assertThat(browser.text(".note.done")).contains("The retry policy is saved"));
        var policy = account(studios).path("retry_policy");
        assertThat(policy.path("delays_seconds").toString()).isEqualTo("[30,300]");
        assertThat(policy.path("non_retryable_statuses").toString()).isEqualTo("[410]");
    }

    @Test
    void a_member_is_invited_by_a_link_that_is_shown_once() {
        browser.looking(1440, 1100, "light").open("/settings/members");

        browser.type("#name", "Robin");
        browser.type("#email", "robin at home");
        browser.one("form.form.body button").click();
        eventually(() -> assertThat(browser.text("#email-wrong")).contains("kim@example.com"));
        assertThat(browser.one("#name").getAttribute("value")).isEqualTo("Robin");
        browser.complainedOnlyOf(422);

        browser.type("#email", "robin@settings.example");
        browser.one("form.form.body button").click();
        eventually(() -> assertThat(browser.text("#link")).contains("/invitation/"));
        String link = URI.create(browser.text("#link")).getPath();
        browser.open("/settings/members");
        assertThat(browser.all("#link")).isEmpty();
        assertThat(browser.text("main table")).contains("Robin", "robin@settings.example", "Invited");

        browser.open(link);
        assertThat(browser.text("main")).contains("Welcome, Robin");
        browser.open("/settings/members");
        browser.one("summary[aria-label='Remove Robin']").click();
        browser.agree();
        eventually(() -> assertThat(browser.text(".note.done")).contains("The member is removed"));
        assertThat(browser.text("main table")).doesNotContain("Robin");
        browser.nothingComplained();
    }

    @Test
    void without_scripts_too_it_asks_before_anybody_is_removed() {
        String body = "{\"email\": \"lou@settings.example\", \"name\": \"Lou\", \"role\": \"viewer\"}";
        studios.api()
                .post("/v1/accounts/" + studios.account() + "/members", body)
                .accepted();
        browser.looking(360, 1500, "dark").scripts(false).open("/settings/members");
        try {
            assertThat(browser.all("form[action$='/remove'] button"))
                    .isNotEmpty()
                    .noneMatch(WebElement::isDisplayed);
            browser.one("summary[aria-label='Remove Lou']").click();
            assertThat(browser.text("details.asks[open]")).contains("Remove Lou? They are signed out at once");
            assertThat(browser.overflows()).isFalse();
            browser.agree();
            eventually(() -> assertThat(browser.text(".note.done")).contains("The member is removed"));
            assertThat(browser.text("main table")).doesNotContain("lou@settings.example");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void what_asks_first_is_answered_or_left_by_the_keyboard() {
        browser.looking(1440, 1100, "light").open("/settings/api-keys");
        browser.one(".asks > summary").sendKeys(Keys.ENTER);
        eventually(() -> assertThat(browser.focused(".asks[open] form button")).isTrue());

        browser.press(Keys.ESCAPE);

        assertThat(browser.all(".asks[open]")).isEmpty();
        assertThat(browser.focused(".asks > summary")).isTrue();
        browser.nothingComplained();
    }

    @Test
    void an_api_key_is_shown_once_works_and_can_be_taken_back() {
        browser.looking(1440, 1100, "light").open("/settings/api-keys");

        browser.type("#name", "Till");
        browser.one("form.form.body button").click();
        eventually(() -> assertThat(browser.text("#key")).startsWith("htk_"));
        var till = new Rest(studios.api().base(), browser.text("#key"));
        assertThat(till.get("/v1/me").accepted().path("role").asString()).isEqualTo("operator");

        browser.open("/settings/api-keys");
        assertThat(browser.all("#key")).isEmpty();
        browser.one("summary[aria-label='Revoke the key Till']").click();
        browser.agree();
        eventually(() -> assertThat(browser.text(".note.done")).contains("The key is revoked"));
        assertThat(till.get("/v1/me").status()).isEqualTo(401);
        browser.nothingComplained();
    }

    @Test
    void GKM_28_retention_is_shown_and_changed_within_its_bounds() {
        browser.looking(1440, 1100, "light").open("/settings/retention");
        assertThat(browser.one("#metrics").getAttribute("value")).isEqualTo("90");
        assertThat(browser.one("#logs").getAttribute("value")).isEqualTo("30");

        browser.type("#logs", "400");
        browser.one("form.form.body button.primary").click();
        eventually(() -> assertThat(browser.text("#logs-wrong")).contains("1 to 365"));
        assertThat(browser.one("#logs").getAttribute("value")).isEqualTo("400");
        browser.complainedOnlyOf(422);

        browser.type("#logs", "14");
        browser.one("form.form.body button.primary").click();
        eventually(() -> assertThat(browser.text(".note.done")).contains("The retention is saved"));
        assertThat(account(studios).path("retention").path("delivery_log_days").asInt())
                .isEqualTo(14);
        browser.nothingComplained();
    }

    @Test
    void MT_03_MT_05_a_super_admin_grants_the_usage_dashboard_to_each_account_on_its_own() {
        browser.looking(1440, 1100, "light").open("/settings/usage-dashboard");
        String row = "#a-" + copenhagen.account();
        assertThat(browser.text(row)).contains("Copenhagen", "Shown");

        browser.one(row + " button").click();
        eventually(() -> assertThat(browser.text(row)).contains("Not shown"));

        assertThat(account(copenhagen).path("usage_dashboard").asBoolean()).isFalse();
        assertThat(account(studios).path("usage_dashboard").asBoolean()).isTrue();
        browser.nothingComplained();
    }

    @Test
    void MT_14_C16_the_tab_webhook_usage_of_the_settings_leads_to_the_dashboard() {
        browser.looking(1440, 1100, "light").open("/business-setup/settings");
        assertThat(browser.path()).isEqualTo("/settings");

        browser.one(".parts a[href='/usage']").click();

        eventually(() -> assertThat(browser.text("h1")).isEqualTo("Webhook Usage"));
        browser.open("/settings/webhook-usage");
        assertThat(browser.path()).isEqualTo("/usage");
        browser.nothingComplained();
    }

    private static JsonNode account(Customer customer) {
        return RunningHooktrail.superAdmin()
                .get("/v1/accounts/" + customer.account())
                .accepted();
    }
}
