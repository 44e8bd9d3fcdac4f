package io.hooktrail.story;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do about deliveries that did not arrive: one by one, many at once, or a whole webhook. */
class CatchingUpTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private final Customer customer = RunningHooktrail.newCustomer("Customer");
    private final Rest api = customer.api();
    private final LocalReceiver receiver = LocalReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_delivery_is_tried_again_by_hand_and_the_old_attempts_stay() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        String delivery = exhausted(webhook, 1).getFirst();
        receiver.answers(204);

        JsonNode asked = api.post("/v1/deliveries/" + delivery + "/retry", "{}").accepted();

        assertThat(asked.path("attempt").asInt()).isEqualTo(2);
        List<JsonNode> attempts = customer.attempts(customer.delivery(delivery, "success"));
        assertThat(attempts).extracting(it -> it.path("trigger").asString()).containsExactly("automatic", "manual");
        assertThat(attempts).extracting(it -> it.path("status").asString()).containsExactly("failed", "success");
    }

    @Test
    void a_retry_that_fails_leaves_the_delivery_exhausted() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        String delivery = exhausted(webhook, 1).getFirst();
        api.post("/v1/deliveries/" + delivery + "/retry").accepted();
        eventually(() -> assertThat(customer.attempts(customer.delivery(delivery, "exhausted")))
                .hasSize(2));
    }

    @Test
    void a_retry_with_a_key_is_made_once_and_answered_alike() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        String retry = "/v1/deliveries/" + exhausted(webhook, 1).getFirst() + "/retry";
        String[] key = {"Idempotency-Key", "retry-1"};

        JsonNode first = api.post(retry, "{}", key).accepted();
        webhook.newest("exhausted");
        eventually(() -> assertThat(receiver.requests()).hasSize(2));
        eventually(() -> assertThat(webhook.attempts()).hasSize(2));
        JsonNode again = api.post(retry, "{}", key).accepted();

        assertThat(again).isEqualTo(first);
        api.post(retry, "{\"force\": true}", key).refused(422, "idempotency-key-reused");
        assertThat(webhook.newest("exhausted").path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_delivered_is_sent_again_only_with_force() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        customer.tells("ticket", "t-1", "closed");
        String retry = "/v1/deliveries/" + webhook.newest("success").path("id").asString() + "/retry";

        api.post(retry, "{}").refused(409, "already-delivered");
        api.post(retry, "{\"force\": true}").accepted();

        eventually(() -> assertThat(receiver.requests()).hasSize(2));
        eventually(() ->
                assertThat(webhook.newest("success").path("attempts").asInt()).isEqualTo(2));
    }

    @Test
    void what_waits_for_its_next_attempt_is_called_off() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        receiver.answers(503);
        customer.tells("ticket", "t-1", "closed");
        String delivery = webhook.newest("failed").path("id").asString();
        webhook.disable();
        customer.delivery(delivery, "held");

        JsonNode cancelled = api.post("/v1/deliveries/" + delivery + "/cancel").accepted();

        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        api.post("/v1/deliveries/" + delivery + "/cancel").accepted();
        api.post("/v1/deliveries/" + delivery + "/retry").refused(409, "not-possible-now");
    }

    @Test
    void deliveries_of_others_are_not_found() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        String delivery = exhausted(webhook, 1).getFirst();
        Rest stranger = RunningHooktrail.newCustomer("Stranger").api();

        stranger.post("/v1/deliveries/" + delivery + "/retry").refused(404, "delivery-not-found");
        stranger.post("/v1/deliveries/" + delivery + "/cancel").refused(404, "delivery-not-found");
        stranger.post("/v1/webhooks/" + webhook.id() + "/test").refused(404, "webhook-unknown");
        stranger.post("/v1/webhooks/" + webhook.id() + "/recover", recover("all", false))
                .refused(404, "webhook-unknown");
        assertThat(stranger.post("/v1/bulk-retries", bulk(webhook, true, ""))
                        .accepted()
                        .path("matched")
                        .asInt())
                .isZero();
    }

    @Test
    void a_test_says_what_it_is_asked_to() {
        Subscription webhook = customer.subscribes(receiver, "ticket.closed");
        String path = "/v1/webhooks/" + webhook.id() + "/test";

        api.post(path).accepted();
        assertThat(receiver.next()
                        .verifiedWith(webhook.secret())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("test.test");
        api.post(path, "{\"event_type\": \"booking[instant].confirmed\"}").accepted();
        JsonNode booking = receiver.next().json();
        assertThat(booking.path("type").asString()).isEqualTo("booking.confirmed");
        assertThat(booking.path("data").path("graph").asString()).isEqualTo("instant");
        api.post(path, "{\"event_type\": \"client.inserted\"}").accepted();
        assertThat(receiver.next().json().path("type").asString()).isEqualTo("client.create");

        api.post(path, "{\"event_type\": \"spaceship.launched\"}").refused(422, "event-unknown");
        api.post(path, "{\"event_type\": \"client.*\"}").refused(422, "event-unknown");
        assertThat(webhook.deliveries())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.path("test").asBoolean()).isTrue());
    }

    @Test
    void many_are_tried_again_at_once() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        exhausted(webhook, 25);
        receiver.answers(204);

        JsonNode dry = api.post("/v1/bulk-retries", bulk(webhook, true, "")).accepted();
        assertThat(dry.path("matched").asInt()).isEqualTo(25);
        assertThat(dry.path("id").isNull()).isTrue();
        assertThat(webhook.deliveries())
                .extracting(it -> it.path("attempts").asInt())
                .containsOnly(1);

        JsonNode asked = api.post("/v1/bulk-retries", bulk(webhook, false, "")).accepted();
        JsonNode finished = finished(asked, 25);
        assertThat(finished.path("failed").asInt()).isZero();
        assertThat(customer.attempts(webhook.newest("success")))
                .last()
                .satisfies(it -> assertThat(it.path("trigger").asString()).isEqualTo("bulk"));
        assertThat(receiver.requests()).hasSize(50);
    }

    @Test
    void a_bulk_retry_keeps_to_its_rate_is_paused_resumed_and_called_off() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        exhausted(webhook, 12);
        receiver.answers(204);

        JsonNode asked = api.post("/v1/bulk-retries", bulk(webhook, false, ", \"rate_per_second\": 2"))
                .accepted();
        String path = "/v1/bulk-retries/" + asked.path("id").asString();
        eventually(
                () -> assertThat(api.get(path).accepted().path("done").asInt()).isPositive());
        JsonNode paused = api.post(path + "/pause").accepted();
        assertThat(paused.path("state").asString()).isEqualTo("paused");
        assertThat(paused.path("done").asInt()).isLessThan(12);

        assertThat(api.post(path + "/resume").accepted().path("state").asString())
                .isEqualTo("running");
        int before = paused.path("done").asInt();
        eventually(
                () -> assertThat(api.get(path).accepted().path("done").asInt()).isGreaterThan(before));
        assertThat(api.post(path + "/cancel").accepted().path("state").asString())
                .isEqualTo("cancelled");
        api.post(path + "/resume").refused(409, "bulk-retry-over");
        assertThat(api.get(path).accepted().path("done").asInt()).isLessThan(12);
    }

    @Test
    void a_bulk_retry_is_not_for_what_was_delivered() {
        api.post("/v1/bulk-retries", "{\"filter\": {\"status\": [\"success\"]}, \"dry_run\": false}")
                .refused(422, "status-not-retryable");
        api.post("/v1/bulk-retries", "{\"filter\": {\"status\": \"nonsense\"}, \"dry_run\": false}")
                .refused(400, "invalid-request");
    }

    @Test
    void a_webhook_catches_up_with_what_failed_and_what_it_missed_while_it_was_disabled() {
        Subscription webhook = customer.subscribesWith(NO_RETRIES, receiver, "ticket.*");
        exhausted(webhook, 3);
        webhook.disable();
        IntStream.range(0, 4).forEach(number -> customer.tells("ticket", "missed-" + number, "closed"));
        customer.tells("client", "not-asked-for", "create");
        Subscription other = customer.subscribes(receiver, "client.update");
        other.test();
        webhook.enable();
        receiver.answers(204);

        assertThat(matched(webhook, "failed")).isEqualTo(3);
        assertThat(matched(webhook, "missing")).isEqualTo(4);
        assertThat(matched(webhook, "all")).isEqualTo(7);
        assertThat(webhook.deliveries()).hasSize(3);

        finished(api.post(path(webhook), recover("all", false)).accepted(), 7);

        assertThat(webhook.deliveries())
                .hasSize(7)
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("success"));
        assertThat(matched(webhook, "all")).isZero();
        assertThat(api.post(path(webhook), recover("missing", false))
                        .accepted()
                        .path("matched")
                        .asInt())
                .isZero();
    }

    @Test
    void what_goes_on_is_streamed_and_what_was_missed_is_caught_up_with() throws Exception {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        Customer stranger = RunningHooktrail.newCustomer("Stranger");
        String last;
        try (var stream = EventStream.open(api, null);
                var foreign = EventStream.open(stranger.api(), null)) {
            String first = customer.tells("ticket", "t-1", "closed");
            EventStream.Event told = stream.next();
            while (!told.data().path("status").asString().equals("success")) {
                told = stream.next();
            }
            assertThat(told.name()).isEqualTo("delivery");
            assertThat(told.data().path("event_id").asString()).isEqualTo(first);
            assertThat(told.data()).isEqualTo(webhook.newest("success"));
            assertThat(foreign.seen()).isEmpty();
            last = told.id();
        }
        String second = customer.tells("ticket", "t-2", "closed");
        webhook.newest("success");
        try (var stream = EventStream.open(api, last)) {
            assertThat(stream.next().data().path("event_id").asString()).isEqualTo(second);
        }
    }

    /** Every attempt counts: the first one is the last. */
    private static final String NO_RETRIES =
            ", \"retry_policy\": {\"delays_seconds\": [], \"non_retryable_statuses\": []}";

    private List<String> exhausted(Subscription webhook, int count) {
        receiver.answers(503);
        IntStream.range(0, count).forEach(number -> customer.tells("ticket", "t-" + number, "closed"));
        return eventually(() -> {
            List<JsonNode> deliveries = webhook.deliveries();
            assertThat(deliveries)
                    .hasSize(count)
                    .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("exhausted"));
            return deliveries.stream().map(it -> it.path("id").asString()).toList();
        });
    }

    private JsonNode finished(JsonNode asked, int count) {
        assertThat(asked.path("matched").asInt()).isEqualTo(count);
        return eventually(() -> {
            JsonNode now =
                    api.get("/v1/bulk-retries/" + asked.path("id").asString()).accepted();
            assertThat(now.path("state").asString()).as("%s", now).isEqualTo("finished");
            assertThat(now.path("done").asInt()).isEqualTo(count);
            assertThat(now.path("succeeded").asInt()).isEqualTo(count);
            return now;
        });
    }

    private int matched(Subscription webhook, String mode) {
        return api.post(path(webhook), recover(mode, true))
                .accepted()
                .path("matched")
                .asInt();
    }

    private static String path(Subscription webhook) {
        return "/v1/webhooks/" + webhook.id() + "/recover";
    }

    private static String recover(String mode, boolean dry) {
        return "{\"since\": \"%s\", \"mode\": \"%s\", \"dry_run\": %s}".formatted(LONG_AGO, mode, dry);
    }

    private static String bulk(Subscription webhook, boolean dry, String more) {
        return "{\"filter\": {\"status\": [\"exhausted\"], \"webhook_id\": \"%s\", \"code\": \"5xx\"}, \"dry_run\": %s%s}"
                .formatted(webhook.id(), dry, more);
    }
}
