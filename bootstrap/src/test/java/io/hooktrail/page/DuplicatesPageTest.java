package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @Test
    void MT_12_each_request_is_a_dot_and_a_line_with_a_verdict() {
        browser.looking(1280, 900, "light").open("/duplicates");
        browser.one("#q").sendKeys("msg_" + event + "\n");

        eventually(() -> assertThat(browser.text("#sent-heading")).contains("3 requests", "2 webhooks"));
        assertThat(browser.all("svg.lanes a")).hasSize(3);
        assertThat(browser.all("tr.row")).hasSize(3);
        assertThat(browser.text("main")).contains("Retry after error", "Two webhooks with the same url");
        browser.nothingComplained();
    }

    @TakesPictures
    void duplicates(Look look) {
        browser.looking(look, 900, 1400).open("/duplicates?q=" + event).picture("duplicates-" + look);
    }
}
