package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The event catalogue as an admin sees it. */
class EventCataloguePageTest {

    private static final LocalReceiver CRM = LocalReceiver.start();

    private static Browser browser;

    @BeforeAll
    static void an_account_with_a_type_of_its_own_and_a_webhook() {
        Customer studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@catalogue.example");
        studios.api()
                .post(
                        "/v1/event-types",
                        "{\"type\": \"drone\", \"actions\": [\"landed\"], \"schema\": {\"type\": \"object\"},"
                                + " \"example\": {\"pad\": 7}}")
                .accepted();
        studios.subscribes(CRM, "client.update", "booking[instant].*", "drone.*");
        studios.tells("client", "c-1", "update");
        eventually(() -> assertThat(studios.usage().path("sent").asInt()).isEqualTo(1));
    }

    @AfterAll
    static void close() {
        CRM.close();
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void event_types(Look look) {
        browser.looking(look, 1100, 1400).open("/event-types").picture("event-types-" + look);
    }

    @Test
    void every_type_is_listed_with_who_asks_for_it_and_how_often_it_was_sent() {
        browser.looking(1440, 1100, "light").open("/event-types");

        assertThat(browser.all("tr.row")).hasSizeBetween(1 + 1 + 15 + 10, 2 + 1 + 15 + 10);
        assertThat(browser.text("section[aria-labelledby=custom-heading] tr.row"))
                .contains("Drone", "landed");
        browser.one("a[href='/event-types/client']").click();
        eventually(() -> assertThat(browser.text("h1")).isEqualTo("Client"));
        assertThat(browser.all("tr.row").get(1).getText()).contains("client.update", "CRM", "1");
        assertThat(browser.all("tr.row").getFirst().getText()).contains("client.create", "nobody", "0");
        browser.nothingComplained();
    }

    @Test
    void TK_03_the_states_of_bookings_stand_by_graph_and_lead_to_a_sample_in_each_version() {
        browser.looking(1440, 1100, "light").open("/event-types/booking");

        assertThat(browser.all(".grid thead th")).hasSize(1 + 7);
        browser.one(".mark[aria-label='Sample of instant_payment, unpaid']").click();
        eventually(() -> assertThat(browser.text("#sample")).contains("booking[instant_payment].unpaid"));
        assertThat(browser.text("#sample pre")).contains("\"type\" : \"booking.unpaid\"", "\"instant_payment\"");
        browser.one(".versions a:last-child").click();
        eventually(() -> assertThat(browser.text("#sample pre")).contains("\"specversion\" : \"1.0\""));
        assertThat(browser.text("section[aria-labelledby=schema-heading]")).contains("datacontenttype");
        browser.nothingComplained();
    }

    @Test
    void a_type_of_ones_own_is_registered_and_deprecated_without_a_script_too() {
        browser.looking(360, 1400, "dark").scripts(false).open("/event-types");
        try {
            browser.type("#type", "Loyalty Card");
            browser.type("#actions", "stamped, used");
            browser.type("#schema", "{broken");
            browser.one("#register button").click();
            eventually(() -> assertThat(browser.text("#schema-wrong")).contains("This is no JSON"));
            assertThat(browser.one("#actions").getDomProperty("value")).isEqualTo("stamped, used");

            browser.type("#schema", "{}");
            browser.type("#example", "{\"stamps\": 4}");
            browser.one("#register button").click();
            eventually(() -> assertThat(browser.path()).startsWith("/event-types/loyalty_card?done=registered"));
            assertThat(browser.text("main"))
                    .contains("The type is registered", "loyalty_card.stamped", "\"stamps\" : 4");

            browser.ask("/deprecate").agree();
            assertThat(browser.text("main")).contains("The type is deprecated");
            assertThat(browser.all("form[action$='/deprecate']")).isEmpty();
        } finally {
            browser.scripts(true);
        }
        browser.complainedOnlyOf(422);
    }

    @Test
    void what_there_is_not_is_named_and_left_out() {
        browser.looking(1440, 1100, "light").open("/event-types/client?action=eaten&version=v9");

        assertThat(browser.text(".note")).contains("There is no eaten, v9 here");
        assertThat(browser.text("#sample")).contains("client.create");
        browser.nothingComplained();
    }

    @Test
    void a_type_of_ones_own_shows_its_own_sample() {
        browser.looking(1440, 1100, "light").open("/event-types/drone?version=v1");

        assertThat(browser.text("#sample pre")).contains("\"pad\" : 7");
        browser.nothingComplained();
    }
}
