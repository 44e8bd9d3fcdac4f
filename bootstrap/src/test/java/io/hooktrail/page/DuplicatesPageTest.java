package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duplicates as people see them. */
class DuplicatesPageTest {

    private static final LocalReceiver CRM = LocalReceiver.start().answersOnce(Reply.of(503));

    private static Browser browser;
    private static String event;

    @BeforeAll
    static void an_event_that_was_sent_again_after_an_error_and_to_two_webhooks_with_one_url() {
        Customer studios = RunningHooktrail.newCustomer("Lindholm Studios");
        browser = Invited.admin(studios, "kim@duplicates.example");
        studios.subscribes(CRM, "ticket.*");
        studios.subscribes(CRM, "ticket.closed");
        event = studios.tells("ticket", "t-1", "closed");
        eventually(() -> assertThat(studios.deliveries())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("success")));
    }

    @AfterAll
    static void close() {
        CRM.close();
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, light", "1280, 900, dark", "360, 1400, light", "360, 1400, dark"})
    void MT_12_each_request_is_a_dot_and_a_line_with_a_verdict(int width, int height, String colours) {
        browser.looking(width, height, colours).open("/duplicates");
        browser.one("#q").sendKeys("msg_" + event + "\n");
        eventually(() -> assertThat(browser.text("#sent-heading")).contains("3 requests", "2 webhooks"));

        browser.picture("duplicates-" + (width < 900 ? "narrow-" : "") + colours);
        assertThat(browser.all("svg.lanes a")).hasSize(3);
        assertThat(browser.all("tr.row")).hasSize(3);
        assertThat(browser.text("main")).contains("Retry after error", "Two webhooks with the same url");
        assertThat(browser.overflows()).isFalse();
        browser.isAccessible();
        browser.nothingComplained();
    }
}
