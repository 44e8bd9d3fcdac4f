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

/** Request bins as an admin sees them: made, pointed to, looked into, told to fail. */
class BinPageTest {

    private static Browser browser;
    private static Customer studios;
    private static URI bin;

    @BeforeAll
    static void a_bin_that_a_webhook_points_to() {
        studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@bins.example");
        bin = URI.create(studios.api()
                .post("/v1/bins", "{\"name\": \"CRM to be\"}")
                .accepted()
                .path("url")
                .asString());
        studios.api()
                .post("/v1/webhooks", "{\"name\": \"CRM\", \"url\": \"%s\", \"events\": [\"client.*\"]}".formatted(bin))
                .accepted();
        studios.tells("client", "first", "update");
        eventually(() -> assertThat(received()).isPositive());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @TakesPictures
    void bin(Look look) {
        browser.looking(look, 1000, 1400).open("/request-bins/" + id());
        browser.one(".request summary").click();
        browser.picture("bin-" + look);
    }

    @Test
    void TK_17_a_request_appears_by_itself_with_headers_body_and_verdict_and_leaves_open_what_is() {
        browser.looking(1440, 1000, "light").open("/request-bins/" + id());
        int before = browser.all(".request").size();
        browser.one(".request summary").click();

        studios.tells("client", "second", "update");

        eventually(() -> assertThat(browser.all(".request")).hasSize(before + 1));
        assertThat(browser.all(".request[open]")).hasSize(1);
        browser.one(".request summary").click();
        assertThat(browser.text(".request"))
                .contains("Verified", "answered 200", "webhook-signature", "\"type\":\"client.update\"", "second");
        browser.nothingComplained();
    }

    /** Every pause of the page is noted, and cut short. */
    private static final String HURRY = """
        window.pauses = [];
        const real = window.setTimeout;
        window.setTimeout = (work, pause, ...more) => {
          if (pause >= 2000) window.pauses.push(pause);
          return real(work, pause >= 2000 ? 20 : pause, ...more);
        };
        Object.defineProperty(document, 'hidden', { get: () => window.away === true });
        """;

    @Test
    void it_asks_less_and_less_while_nothing_comes_and_not_at_all_while_nobody_looks() {
        String quiet = studios.api()
                .post("/v1/bins", "{\"name\": \"Quiet\"}")
                .accepted()
                .path("id")
                .asString();
        browser.looking(1440, 1000, "light").beforeEachPage(HURRY).open("/request-bins/" + quiet);
        eventually(() -> assertThat(browser.numbers("return window.pauses.slice(0, 9)"))
                .containsExactly(2000.0, 3000.0, 4500.0, 6750.0, 10125.0, 15187.5, 22781.25, 30000.0, 30000.0));

        browser.does("window.away = true; document.dispatchEvent(new Event('visibilitychange')); window.pauses = []");
        anybody().post("/bins/" + quiet, "{}");
        browser.does("return new Promise((done) => setTimeout(done, 300))");
        assertThat(browser.numbers("return window.pauses")).isEmpty();
        assertThat(browser.all(".request")).isEmpty();

        browser.does("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
        eventually(() -> assertThat(browser.all(".request")).hasSize(1));
        browser.nothingComplained();
    }

    @Test
    void a_webhook_can_be_added_that_points_here() {
        browser.looking(1440, 1000, "light").open("/request-bins/" + id());

        browser.one("#add-webhook").click();

        eventually(() -> assertThat(browser.path()).startsWith("/webhooks/new"));
        assertThat(browser.one("#url").getDomProperty("value")).isEqualTo(bin.toString());
    }

    @Test
    void TK_17_a_body_is_shown_as_text_and_does_nothing() {
        send("<script>alert(1)</script>");

        browser.looking(1440, 1000, "light").open("/request-bins/" + id());

        browser.one(".request summary").click();
        assertThat(browser.text(".request")).contains("Unsigned", "<script>alert(1)</script>");
        browser.nothingComplained();
    }

    @Test
    void TK_17_it_answers_as_it_is_told_and_what_cannot_be_is_told_at_the_field() {
        String other = studios.api()
                .post("/v1/bins", "{\"name\": \"Broken\"}")
                .accepted()
                .path("id")
                .asString();
        browser.looking(1440, 1200, "light").open("/request-bins/" + other);
        browser.one(".gone summary").click();

        browser.type("#status", "often");
        browser.type("#body", "{broken");
        browser.one(".gone .form button.primary").click();
        eventually(() -> assertThat(browser.text("#status-wrong")).contains("no number"));
        assertThat(browser.text("#body-wrong")).contains("no JSON");
        assertThat(browser.one("#status").getAttribute("value")).isEqualTo("often");
        browser.complainedOnlyOf(422);

        browser.type("#status", "410");
        browser.type("#body", "{\"gone\":true}");
        browser.one(".gone .form button.primary").click();
        eventually(() -> assertThat(browser.text(".note.done")).contains("From now on it answers so"));
        assertThat(anybody().post("/bins/" + other, "{}").status()).isEqualTo(410);

        browser.ask("/delete").agree();
        eventually(() -> assertThat(browser.text(".note.done")).isEqualTo("The bin is deleted."));
        browser.nothingComplained();
    }

    @Test
    void a_bin_is_made_by_its_name_and_cleared() {
        browser.looking(1440, 1000, "light").open("/request-bins");

        browser.type("#name", " ");
        browser.one("form[action='/request-bins'] button").click();
        eventually(() -> assertThat(browser.text("#name-wrong")).contains("1 to 100 characters"));
        browser.complainedOnlyOf(422);

        browser.type("#name", "Till");
        browser.one("form[action='/request-bins'] button").click();
        eventually(() -> assertThat(browser.text("h1")).isEqualTo("Till"));
        assertThat(browser.text(".empty")).contains("Nothing has arrived yet");
        String made = browser.path().replaceAll("\\?.*", "").replace("/request-bins/", "");
        anybody().post("/bins/" + made, "{}");
        eventually(() -> assertThat(browser.all(".request")).hasSize(1));
        browser.ask("/clear").agree();
        eventually(() -> assertThat(browser.text(".note.done")).contains("is removed"));
        assertThat(browser.all(".request")).isEmpty();
        browser.nothingComplained();
    }

    @Test
    void the_address_where_it_receives_leads_to_its_page() {
        browser.looking(1440, 1000, "light").open(bin.getPath());
        assertThat(browser.path()).isEqualTo("/request-bins/" + id());

        browser.open("/bins");
        assertThat(browser.path()).isEqualTo("/request-bins");
        browser.nothingComplained();
    }

    private static void send(String body) {
        assertThat(anybody().post(bin.getPath(), body).status()).isEqualTo(200);
    }

    /** Receiving asks for no key. */
    private static Rest anybody() {
        return new Rest(studios.api().base(), "");
    }

    private static String id() {
        return bin.getPath().replace("/bins/", "");
    }

    private static long received() {
        return studios.api().get("/v1/bins/" + id()).accepted().path("received").asLong();
    }
}
