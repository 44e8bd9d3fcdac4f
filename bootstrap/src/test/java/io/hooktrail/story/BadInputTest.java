package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong is said clearly, and nothing of it happens. */
class BadInputTest {

    private final Customer customer = RunningHooktrail.newCustomer("Careless");
    private final Rest api = customer.api();
    private final LocalReceiver receiver = LocalReceiver.start();
    private final Subscription everything = customer.subscribes(receiver, "*");

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_type_that_is_not_known() {
        JsonNode problem = api.post("/v1/entities/spaceship/s-1/create", "{}").refused(422, "type-unknown");
        assertThat(problem.path("available_types").valueStream().map(JsonNode::asString))
                .contains("ticket", "client");
        nothingHappened();
    }

    @Test
    void an_action_that_the_type_does_not_have() {
        JsonNode problem = api.post("/v1/entities/client/c-1/voided", "{}").refused(422, "action-not-allowed");
        assertThat(problem.path("available_actions").valueStream().map(JsonNode::asString))
                .containsExactly("create", "update", "destroy");
        nothingHappened();
    }

    @Test
    void an_action_that_the_state_of_a_booking_does_not_have() {
        JsonNode cancelled = customer.acts(customer.books("instant"), "cancel");
        everything.newest("success");
        String booking = "/v1/bookings/" + cancelled.path("id").asString();
        assertThat(api.put(booking + "/complete")
                        .refused(422, "action-not-in-graph")
                        .path("available_actions"))
                .isEmpty();

        JsonNode tentative = customer.books("confirm_decline");
        booking = "/v1/bookings/" + tentative.path("id").asString();
        JsonNode problem = api.put(booking + "/pay").refused(422, "action-not-in-graph");
        assertThat(problem.path("available_actions").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("confirm", "decline");

        assertThat(customer.booking(cancelled).path("state").asString()).isEqualTo("cancelled");
        assertThat(customer.booking(tentative).path("state").asString()).isEqualTo("tentative");
        assertThat(customer.deliveries())
                .extracting(it -> it.path("action").asString())
                .containsExactlyInAnyOrder("confirmed", "cancelled", "tentative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"data\": }", "{\"unknown_member\": 1}"})
    void json_that_cannot_be_read(String body) {
        api.post("/v1/entities/ticket/t-1/closed", body).refused(400, "invalid-request");
        nothingHappened();
    }

    @Test
    void a_test_about_a_type_that_is_not_known() {
        JsonNode problem = api.post(
                        "/v1/webhooks/" + everything.id() + "/test", "{\"event_type\": \"spaceship.landed\"}")
                .refused(422, "event-unknown");
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("event_type");
        nothingHappened();
    }

    @Test
    void json_that_is_too_large_or_too_deep() {
        String large = "{\"data\": {\"text\": \"" + "x".repeat(1024 * 1024) + "\"}}";
        api.post("/v1/entities/ticket/t-1/closed", large).refused(413, "content-too-large");
        String deep = "{\"data\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        api.post("/v1/entities/ticket/t-1/closed", deep).refused(400, "invalid-request");
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spaceship.*",
                "client.voided",
                "booking[hourly].confirmed",
                "client[instant].create",
                "client",
                ""
            })
    void a_webhook_for_events_that_do_not_exist(String selector) {
        String body = webhook("https://crm.example.com/hooks", selector);
        JsonNode problem = api.post("/v1/webhooks", body).refused(422, "event-unknown");
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("events");
        noWebhookCame();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.example.com",
                "ftp://crm.example.com/",
                "https://",
                "https://crm example.com/",
                "https://user:secret@crm.example.com/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://0x7f000001/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/"
            })
    void a_webhook_that_leads_nowhere_or_where_nobody_may_look(String url) {
        JsonNode problem = api.post("/v1/webhooks", webhook(url, "*")).refused(422, "url-unusable");
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("url");
        noWebhookCame();
    }

    @ParameterizedTest
    @CsvSource({"/v1/deliveries", "/v1/attempts", "/v1/webhooks", "/v1/bookings"})
    void a_cursor_that_nobody_gave_out(String list) {
        api.get(list + "?cursor=bm90LWEtY3Vyc29y").refused(422, "cursor-unreadable");
        api.get(list + "?limit=0").refused(400, "invalid-request");
    }

    @Test
    void an_idempotency_key_that_was_used_for_something_else() {
        String path = "/v1/entities/ticket/t-1/closed";
        String[] key = {"Idempotency-Key", "monday-1"};
        JsonNode first = api.post(path, "{\"data\": {\"total\": 1}}", key).accepted();
        JsonNode again = api.post(path, "{\"data\": {\"total\": 1}}", key).accepted();
        api.post(path, "{\"data\": {\"total\": 2}}", key).refused(422, "idempotency-key-reused");

        assertThat(again.path("event_id")).isEqualTo(first.path("event_id"));
        everything.newest("success");
        assertThat(receiver.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.eventId())
                        .isEqualTo(first.path("event_id").asString()));
    }

    @Test
    void a_webhook_of_another_account() {
        Customer stranger = RunningHooktrail.newCustomer("Stranger");
        String path = "/v1/webhooks/" + everything.id();
        stranger.api().get(path).refused(404, "webhook-unknown");
        stranger.api().get(path + "/secret").refused(404, "webhook-unknown");
        stranger.api().patch(path, "{\"name\": \"Mine\"}").refused(404, "webhook-unknown");
        stranger.api().post(path + "/disable").refused(404, "webhook-unknown");
        stranger.api().delete(path).refused(404, "webhook-unknown");
        assertThat(everything.shown().path("name").asString()).isEqualTo("CRM");
        assertThat(everything.shown().path("enabled").asBoolean()).isTrue();
    }

    @Test
    void a_batch_is_answered_item_by_item() {
        JsonNode results = api.post("/v1/events", """
            {"events": [
              {"type": "ticket", "action": "closed", "entity_id": "t-1", "idempotency_key": "a"},
              {"type": "spaceship", "action": "closed", "entity_id": "s-1"},
              {"type": "ticket", "action": "launched", "entity_id": "t-1"},
              {"type": "ticket", "action": "closed", "entity_id": "t-1", "idempotency_key": "a"},
              {"type": "client", "action": "update", "entity_id": "c-1"}]}\
            """).accepted().path("results");

        assertThat(results.valueStream().map(it -> it.path("status").asString()))
                .containsExactly("accepted", "rejected", "rejected", "duplicate", "accepted");
        assertThat(results.path(1).path("problem").path("type").asString()).endsWith("type-unknown");
        assertThat(results.path(2).path("problem").path("type").asString()).endsWith("action-not-allowed");
        assertThat(results.path(3).path("event_id")).isEqualTo(results.path(0).path("event_id"));
        assertThat(customer.deliveries()).hasSize(2);
    }

    @Test
    void a_batch_that_is_too_long_or_broken_is_refused_whole() {
        String item = "{\"type\": \"ticket\", \"action\": \"closed\", \"entity_id\": \"t-1\"}";
        String tooMany = IntStream.range(0, 1_001).mapToObj(number -> item).collect(Collectors.joining(","));
        api.post("/v1/events", "{\"events\": [" + tooMany + "]}").refused(400, "invalid-request");
        api.post("/v1/events", "{\"events\": [" + item + ", {\"type\": 1, ]}").refused(400, "invalid-request");
        nothingHappened();
    }

    @Test
    void a_key_that_nobody_issued() {
        var stranger = new Rest(api.base(), "htk_made_up");
        stranger.post("/v1/entities/ticket/t-1/closed", "{}").refused(401, "unauthenticated");
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(customer.deliveries()).isEmpty();
        assertThat(receiver.requests()).isEmpty();
    }

    private void noWebhookCame() {
        assertThat(api.get("/v1/webhooks").accepted().path("data")).hasSize(1);
    }

    private static String webhook(String url, String selector) {
        return "{\"name\": \"CRM\", \"url\": \"%s\", \"events\": [\"%s\"]}".formatted(url, selector);
    }
}
