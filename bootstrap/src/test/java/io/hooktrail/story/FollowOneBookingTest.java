package io.hooktrail.story;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What Hooktrail is for, in one story: a studio takes bookings, its customer relations system wants to hear of them, and
 * somebody has to know what became of each message.
 *
 * <p>Everything is real: the application, its database, HTTP. Only the pauses before retries are a second, not minutes.
 */
class FollowOneBookingTest {

    private final Customer studio = RunningHooktrail.newCustomer("Studio");
    private final LocalReceiver crm = LocalReceiver.start();

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void a_confirmed_booking_reaches_whoever_subscribed_to_it() {
        Subscription webhook = studio.subscribes(crm, "booking.confirmed");

        JsonNode booking = studio.books("instant");

        Received request = crm.next().verifiedWith(webhook.secret());
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.json().path("type").asString()).isEqualTo("booking.confirmed");
        assertThat(request.json().path("data")).isEqualTo(studio.booking(booking));

        // The log tells which message that was, why it was sent, and what came of it.
        JsonNode delivery = webhook.newest("success");
        assertThat(delivery.path("event_id").asString()).isEqualTo(request.eventId());
        assertThat(delivery.path("entity_id").asString())
                .isEqualTo(booking.path("id").asString());
        assertThat(delivery.path("graph").asString()).isEqualTo("instant");
        assertThat(delivery.path("last_attempt").path("code").asInt()).isEqualTo(204);

        // Nobody subscribed to cancellations: nothing is sent for this one.
        studio.acts(booking, "cancel");
        assertThat(webhook.deliveries()).hasSize(1);
    }

    @Test
    void what_a_receiver_missed_while_it_was_down_is_sent_again_by_hand() {
        Subscription webhook = studio.subscribes(crm, "booking.confirmed");
        crm.goesDown();

        studio.books("instant");

        // The first attempt fails; the log says when the next one is due.
        JsonNode failed = webhook.newest("failed");
        assertThat(Instant.parse(failed.path("next_attempt_at").asString()))
                .isAfter(Instant.parse(failed.path("sent_at").asString()));
        assertThat(failed.path("last_attempt").path("failure").asString()).isEqualTo("CONNECT_REFUSED");

        // After the last attempt nothing more happens by itself.
        JsonNode exhausted = webhook.newest("exhausted");
        assertThat(exhausted.path("attempts").asInt()).isEqualTo(3);
        assertThat(exhausted.path("exhausted_reason").asString()).isEqualTo("retries_used_up");
        assertThat(exhausted.path("next_attempt_at").isNull()).isTrue();

        // The receiver is repaired, and somebody asks for one more attempt.
        crm.comesBack();
        studio.api()
                .post("/v1/deliveries/" + exhausted.path("id").asString() + "/retry")
                .accepted();
        crm.next().verifiedWith(webhook.secret());

        JsonNode delivered = studio.delivery(exhausted.path("id").asString(), "success");
        List<JsonNode> attempts = studio.attempts(delivered);
        assertThat(attempts)
                .extracting(it -> it.path("status").asString())
                .containsExactly("failed", "failed", "failed", "success");
        assertThat(attempts)
                .extracting(it -> it.path("trigger").asString())
                .containsExactly("automatic", "automatic", "automatic", "manual");
        assertThat(attempts.getFirst().path("next_attempt_at").isNull()).isFalse();
        assertThat(attempts.get(2).path("next_attempt_at").isNull()).isTrue();
    }

    @Test
    void the_dashboard_counts_what_was_sent_but_no_tests() {
        Subscription webhook = studio.subscribes(crm, "booking.confirmed");
        JsonNode before = studio.usage();
        assertThat(before.path("sent").asInt()).isZero();
        assertThat(before.path("success_rate").isNull()).isTrue();

        studio.books("instant");
        webhook.newest("success");
        crm.answers(500);
        studio.books("instant");
        webhook.newest("exhausted");

        crm.answers(204);
        JsonNode test = studio.delivery(webhook.test(), "success");
        assertThat(test.path("test").asBoolean()).isTrue();
        assertThat(studio.attempts(test).getFirst().path("trigger").asString()).isEqualTo("test");

        JsonNode after = studio.usage();
        assertThat(after.path("sent").asInt()).isEqualTo(2);
        assertThat(after.path("success").asInt()).isEqualTo(1);
        assertThat(after.path("success_rate").asDouble()).isEqualTo(50.0);
        assertThat(after.path("failed").asInt()).isEqualTo(1);
        assertThat(after.path("failure_rate").asDouble()).isEqualTo(50.0);
        assertThat(after.path("exhausted").asInt()).isEqualTo(1);
        assertThat(after.path("pending").asInt()).isZero();
    }

    @Test
    void a_booking_that_nobody_pays_for_times_out() {
        studio.subscribes(crm, "booking[instant_payment].unpaid");

        JsonNode booking = studio.books("instant_payment", ", \"payment_timeout_seconds\": 1");
        assertThat(booking.path("state").asString()).isEqualTo("tentative");

        JsonNode told = crm.next().json();
        assertThat(told.path("type").asString()).isEqualTo("booking.unpaid");
        assertThat(told.path("data").path("id")).isEqualTo(booking.path("id"));
        assertThat(studio.booking(booking).path("state").asString()).isEqualTo("unpaid");
    }

    @Test
    void a_booking_that_is_paid_in_time_does_not() {
        studio.subscribes(crm, "booking[instant_payment].*");

        JsonNode paid = studio.books("instant_payment", ", \"payment_timeout_seconds\": 2");
        studio.acts(paid, "pay");
        // This one is booked later and has to wait as long: when its time is up, so is that of the first.
        JsonNode unpaid = studio.books("instant_payment", ", \"payment_timeout_seconds\": 2");

        eventually(() ->
                assertThat(studio.booking(unpaid).path("state").asString()).isEqualTo("unpaid"));
        assertThat(studio.booking(paid).path("state").asString()).isEqualTo("paid");
        eventually(() -> assertThat(crm.requests())
                .extracting(it -> it.json().path("type").asString())
                .containsExactlyInAnyOrder("booking.tentative", "booking.paid", "booking.tentative", "booking.unpaid"));
    }

    @Test
    void a_closed_ticket_is_told_as_bookings_are() {
        Subscription webhook = studio.subscribes(crm, "ticket.closed", "client.*");

        studio.tells("ticket", "t-4711", "open");
        String event = studio.tells("ticket", "t-4711", "closed");

        Received request = crm.next().verifiedWith(webhook.secret());
        assertThat(request.eventId()).isEqualTo(event);
        assertThat(request.json().path("type").asString()).isEqualTo("ticket.closed");
        assertThat(request.json().path("data").path("id").asString()).isEqualTo("t-4711");
        assertThat(request.json().path("data").path("data").path("name").asString())
                .isEqualTo("t-4711");
    }
}
