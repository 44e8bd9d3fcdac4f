package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Webhook Usage for those without a script, with other colours, without motion, and with a bad line. */
class UsageForEverybodyTest {

    private static final LocalReceiver CRM = LocalReceiver.start();
    private static final LocalReceiver BROKEN = LocalReceiver.start().answers(503);

    private static Browser browser;
    private static Customer studios;

    @BeforeAll
    static void a_customer_with_deliveries() {
        studios = RunningHooktrail.newCustomer("Harbour Yoga");
        browser = Invited.admin(studios, "kim@harbour.example");
        studios.subscribes(CRM, "client.*");
        studios.subscribes(BROKEN, "ticket.*");
        for (int client = 0; client < 3; client++) {
            studios.tells("client", "c-" + client, "update");
        }
        studios.tells("ticket", "t-1", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .hasSize(4)
                .extracting(delivery -> delivery.path("status").asString())
                .containsOnly("success", "exhausted"));
    }

    @AfterAll
    static void close() {
        CRM.close();
        BROKEN.close();
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void as_before() {
        browser.scripts(true).looking(1280, 1500, "light");
    }

    @Test
    void MT_16_to_MT_19_the_cards_say_what_the_api_says() {
        eventually(() -> {
            browser.open("/usage");
            JsonNode summary = studios.usage();

            assertThat(browser.text("#cards"))
                    .contains(figure(summary, "sent"), figure(summary, "success"))
                    .contains(figure(summary, "failed"), figure(summary, "pending"))
                    .contains(rate(summary, "success_rate"), rate(summary, "failure_rate"));
        });
    }

    @Test
    void without_a_script_one_filters_unfolds_and_retries_all_the_same() {
        browser.scripts(false).open("/usage?type=ticket");

        browser.one("#filter-status option[value=exhausted]").click();
        browser.one(".filters button").click();
        eventually(() -> {
            assertThat(browser.path()).contains("status=exhausted");
            assertThat(browser.all("tr.row")).hasSize(1);
        });

        browser.one(".expander").click();
        eventually(() -> assertThat(browser.text(".detail")).contains("503 Service Unavailable"));
        browser.one("[data-retry]").click();
        browser.agree();
        eventually(() -> {
            browser.open(browser.path().replaceAll("#.*", ""));
            assertThat(browser.text(".attempts")).contains("#4 · Manual");
        });
    }

    @Test
    void MT_28_to_MT_31_statuses_differ_by_shape_and_words_where_colours_are_forced() {
        browser.emulating("forced-colors", "active").open("/usage");

        assertThat(browser.text("tr.row .chip.success")).isEqualTo("Success");
        assertThat(browser.style("tr.row .chip.success", "background-color"))
                .isEqualTo(browser.style("tr.row .chip.exhausted", "background-color"));
        assertThat(browser.attribute("tr.row .chip.success use", "href"))
                .isNotEqualTo(browser.attribute("tr.row .chip.exhausted use", "href"));
        browser.isAccessible();
    }

    @Test
    void MT_29_what_is_underway_turns_unless_motion_is_unwanted() {
        LocalReceiver slow = LocalReceiver.start().behaves(request -> new CompletableFuture<>());
        try (slow) {
            studios.subscribes(slow, "employee.update");
            studios.tells("employee", "e-1", "update");

            browser.open("/usage?status=pending");
            assertThat(browser.text("tr.row .chip.pending")).isEqualTo("Pending");
            assertThat(browser.style("tr.row .chip.pending svg", "animation-name"))
                    .isEqualTo("spin");

            browser.emulating("prefers-reduced-motion", "reduce").open("/usage?status=pending");
            assertThat(browser.style("tr.row .chip.pending svg", "animation-name"))
                    .isEqualTo("none");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/usage?type=client, delivery, deliveries",
        "/admin/webhook-deliveries?q=client.update, attempt, attempts"
    })
    void MT_02_what_happened_while_the_line_was_cut_is_told_once_it_is_back(String list, String one, String many)
            throws IOException {
        try (var line = new BrittleLine(studios.api().base())) {
            browser.openAt(line.base() + list);
            eventually(() -> assertThat(browser.text("#live")).isEqualTo("Live"));
            studios.tells("client", one + "-before", "update");
            eventually(() -> assertThat(browser.text("#fresh")).startsWith("1 new " + one));

            line.cut();
            eventually(() -> assertThat(browser.text("#live")).isEqualTo("Not live"));
            studios.tells("client", one + "-meanwhile", "update");
            studios.tells("client", one + "-meanwhile-too", "update");
            line.mend();

            eventually(() -> assertThat(browser.text("#live")).isEqualTo("Live"));
            eventually(() -> assertThat(browser.text("#fresh")).startsWith("3 new " + many));
        }
    }

    private static String figure(JsonNode summary, String name) {
        return "\n"
                + NumberFormat.getIntegerInstance(Locale.US)
                        .format(summary.path(name).asLong());
    }

    private static String rate(JsonNode summary, String name) {
        return summary.path(name).decimalValue().setScale(2).toPlainString() + " %";
    }
}
