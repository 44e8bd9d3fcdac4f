package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The profile of somebody who signed in. */
class ProfilePageTest {

    private static final String EMAIL = "kim@profile.example";
    private static final String OTHER = "another horse battery staple";

    private static Browser browser;
    private static String current = Browser.PASSWORD;

    @BeforeAll
    static void an_admin() {
        browser = Invited.admin(RunningHooktrail.newCustomer("Lindholm Studios"), EMAIL);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void it_is_headed_as_other_pages_are() {
        browser.looking(1440, 900, "light").open("/profile");

        assertThat(browser.text(".head .crumbs")).isEqualTo("Lindholm Studios › Kim");
        assertThat(browser.style("h1", "font-size")).isEqualTo("20px");
        browser.nothingComplained();
    }

    @Test
    void a_password_manager_is_told_whose_password_it_is() {
        browser.looking(1440, 900, "light").open("/profile");

        assertThat(browser.attribute("form[action='/profile/password'] [autocomplete='username']", "value"))
                .isEqualTo(EMAIL);
        assertThat(browser.one("form[action='/profile/password'] [autocomplete='username']")
                        .isDisplayed())
                .isFalse();
    }

    @Test
    void another_password_is_chosen_and_opens_the_door_from_then_on() {
        browser.looking(1440, 900, "light").open("/profile");

        change(current, OTHER, OTHER);
        eventually(() -> assertThat(browser.text(".note.done")).isEqualTo("Your password is changed."));
        current = OTHER;

        browser.one(".rail .me summary").click();
        browser.one("form[action='/sign-out'] button").click();
        eventually(() -> assertThat(browser.path()).startsWith("/sign-in"));
        signIn(Browser.PASSWORD);
        eventually(() -> assertThat(browser.text("main")).contains("Email or password are wrong."));
        browser.mayHaveComplained();
        signIn(OTHER);
        eventually(() -> assertThat(browser.path()).isEqualTo("/usage"));
        browser.nothingComplained();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_an_email_stays_as_it_was_typed() {
        browser.looking(360, 1100, "light").open("/profile");

        change("not this one at all", OTHER, OTHER);
        eventually(() -> assertThat(browser.text("#current-wrong")).isEqualTo("The current password is wrong."));
        change(current, "short", "short");
        eventually(() -> assertThat(browser.text("#password-wrong")).contains("5 characters; 12 are needed"));
        change(current, OTHER, OTHER + "r");
        eventually(() -> assertThat(browser.text("#again-wrong")).contains("The two passwords differ."));
        assertThat(browser.attribute("#again", "aria-invalid")).isEqualTo("true");

        browser.type("#email", "nowhere");
        browser.one("#proof").sendKeys(current);
        browser.one("form[action='/profile/email'] button.primary").click();
        eventually(() -> assertThat(browser.text("#email-wrong")).contains("This is no email address."));
        assertThat(browser.one("#email").getDomProperty("value")).isEqualTo("nowhere");
        browser.isAccessible();
        browser.complainedOnlyOf(422);
    }

    private static void change(String before, String after, String again) {
        browser.type("#current", before);
        browser.type("#password", after);
        browser.type("#again", again);
        browser.one("form[action='/profile/password'] button.primary").click();
    }

    private static void signIn(String password) {
        browser.type("#email", EMAIL);
        browser.type("#password", password);
        browser.one("main button").click();
    }
}
