package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** Developer options as an admin sees them. */
class DeveloperPageTest {

    private static Browser browser;
    private static Customer studios;

    @BeforeAll
    static void an_admin_of_an_account() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@developer.example");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void developer(Look look) {
        browser.looking(look, 900, 1100).open("/developer").picture("developer-" + look);
    }

    @Test
    void TM_03_TM_04_the_footer_of_every_page_leads_here_and_there_are_two_tabs() {
        browser.looking(1440, 900, "light").open("/usage");

        browser.one("footer a").click();

        eventually(() -> assertThat(browser.path()).isEqualTo("/developer"));
        assertThat(browser.all(".parts a"))
                .extracting(tab -> tab.getText())
                .containsExactly("Developer Options", "Webhooks");
        assertThat(browser.one(".parts a[aria-current=page]").getText()).isEqualTo("Developer Options");
        assertThat(browser.all(".parts a").getLast().getDomProperty("href")).endsWith("/webhooks");
        browser.open("/developer-options");
        assertThat(browser.path()).isEqualTo("/developer");
        browser.nothingComplained();
    }

    @Test
    void TM_05_the_global_version_is_chosen_and_left_empty_again() {
        browser.looking(1440, 900, "light").open("/developer");
        assertThat(version().getFirstSelectedOption().getText()).startsWith("None: the latest stable version, v2");
        assertThat(version().getOptions()).hasSize(3);

        choose("v1");
        assertThat(defaultVersion()).isEqualTo("v1");
        choose("");
        assertThat(defaultVersion()).isEmpty();
        browser.nothingComplained();
    }

    private static void choose(String value) {
        browser.open("/developer");
        version().selectByValue(value);
        browser.one("form.body button").click();
        eventually(() -> assertThat(browser.text(".note.done")).isEqualTo("The global version is saved."));
        assertThat(version().getFirstSelectedOption().getDomProperty("value")).isEqualTo(value);
    }

    private static Select version() {
        return new Select(browser.one("#version"));
    }

    private static String defaultVersion() {
        return studios.api()
                .get("/v1/accounts/" + studios.account())
                .accepted()
                .path("default_version")
                .asString("");
    }
}
