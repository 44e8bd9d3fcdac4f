package io.hooktrail.story;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.LocalReceiver.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A webhook from its creation to its end: what it gets, in which form, and what becomes of what it still has to get. */
class WebhookLifeTest {

    private final Customer customer = RunningHooktrail.newCustomer("Customer");
    private final LocalReceiver receiver = LocalReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void while_it_is_disabled_what_is_outstanding_is_held() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        receiver.answers(503);
        String outstanding = customer.tells("ticket", "t-1", "closed");
        webhook.newest("failed");

        webhook.disable();
        webhook.newest("held");
        receiver.answers(204);
        customer.tells("ticket", "t-2", "closed");
        assertThat(webhook.deliveries())
                .as("new events make no delivery meanwhile")
                .hasSize(1);

        webhook.enable();
        webhook.newest("success");
        assertThat(receiver.requests()).extracting(Received::eventId).containsOnly(outstanding);
    }

    @Test
    void when_it_is_deleted_what_is_outstanding_is_given_up() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        receiver.answers(503);
        customer.tells("ticket", "t-1", "closed");
        String delivery = webhook.newest("failed").path("id").asString();

        webhook.delete();

        JsonNode givenUp = customer.delivery(delivery, "exhausted");
        assertThat(givenUp.path("exhausted_reason").asString()).isEqualTo("webhook_deleted");
        customer.api().get("/v1/webhooks/" + webhook.id()).refused(404, "webhook-unknown");
    }

    @Test
    void a_receiver_that_says_gone_is_left_alone() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        receiver.answers(410);

        customer.tells("ticket", "t-1", "closed");

        assertThat(webhook.newest("exhausted").path("exhausted_reason").asString())
                .isEqualTo("gone");
        JsonNode shown = eventually(() -> {
            JsonNode now = webhook.shown();
            assertThat(now.path("enabled").asBoolean()).isFalse();
            return now;
        });
        assertThat(shown.path("disabled_reason").asString()).isEqualTo("gone");
    }

    @Test
    void a_receiver_that_says_when_to_come_back_is_obeyed() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");
        receiver.answersOnce(Reply.of(503).with("Retry-After", "3"));

        customer.tells("ticket", "t-1", "closed");

        webhook.newest("success");
        List<Received> requests = receiver.requests();
        assertThat(requests).hasSize(2);
        assertThat(Duration.between(requests.getFirst().at(), requests.getLast().at()))
                .isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(6));
        JsonNode first = customer.attempts(webhook.newest("success")).getFirst();
        assertThat(Duration.between(
                        Instant.parse(first.path("at").asString()),
                        Instant.parse(first.path("next_attempt_at").asString())))
                .isGreaterThanOrEqualTo(Duration.ofMillis(2_900));
    }

    @Test
    void an_answer_that_is_never_retried_exhausts_at_once() {
        Subscription webhook = customer.subscribesWith(
                ", \"retry_policy\": {\"delays_seconds\": [1], \"non_retryable_statuses\": [400]}",
                receiver,
                "ticket.*");
        receiver.answers(400);

        customer.tells("ticket", "t-1", "closed");

        JsonNode exhausted = webhook.newest("exhausted");
        assertThat(exhausted.path("exhausted_reason").asString()).isEqualTo("non_retryable_status");
        assertThat(exhausted.path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void each_payload_version_says_the_same_in_its_own_form() {
        JsonNode v1 = toldInVersion("v1").json();
        assertThat(v1.path("action").asString()).isEqualTo("closed");
        assertThat(v1.path("id").asString()).isEqualTo("t-1");

        JsonNode v2 = toldInVersion("v2").json();
        assertThat(v2.propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(v2.path("data").path("id").asString()).isEqualTo("t-1");

        JsonNode v3 = toldInVersion("v3-preview").json();
        assertThat(v3.path("specversion").asString()).isEqualTo("1.0");
        assertThat(v3.path("type").asString()).isEqualTo("ticket.closed");
        assertThat(v3.path("source").asString()).isEqualTo("/accounts/" + customer.account());
        assertThat(v3.path("data").path("id").asString()).isEqualTo("t-1");
    }

    @Test
    void without_a_pin_it_follows_the_account_and_the_account_the_latest_stable_version() {
        Subscription following = customer.subscribes(receiver, "ticket.*");
        Subscription pinned = customer.subscribesWith(", \"version\": \"v2\"", receiver, "ticket.*");
        assertThat(effectiveVersion(following)).isEqualTo("v2");

        defaultVersion("\"v1\"");
        assertThat(effectiveVersion(following)).isEqualTo("v1");
        assertThat(effectiveVersion(pinned)).as("unpinned webhooks only").isEqualTo("v2");
        customer.tells("ticket", "t-1", "closed");
        assertThat(List.of(
                        receiver.next().header("webhook-version"),
                        receiver.next().header("webhook-version")))
                .containsExactlyInAnyOrder("v1", "v2");

        defaultVersion("null");
        assertThat(effectiveVersion(following)).isEqualTo("v2");
        customer.api()
                .patch("/v1/accounts/" + customer.account(), "{\"default_version\": \"v3-preview\"}")
                .refused(422, "version-not-stable");
    }

    @Test
    void while_its_secret_is_rotated_requests_are_signed_with_both() {
        Subscription webhook = customer.subscribes(receiver, "ticket.*");

        String next = webhook.rotateSecret();
        customer.tells("ticket", "t-1", "closed");

        Received request = receiver.next().verifiedWith(next);
        request.verifyStandard(webhook.secret());
        assertThat(request.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(next).isNotEqualTo(webhook.secret());
    }

    @Test
    void a_parent_may_hear_of_its_children_but_not_the_other_way_round() {
        Customer child = RunningHooktrail.newChildOf(customer, "Branch");
        Subscription wide = customer.subscribesWith(", \"include_children\": true", receiver, "ticket.*");
        try (LocalReceiver elsewhere = LocalReceiver.start()) {
            Subscription narrow = customer.subscribesWith(", \"include_children\": false", elsewhere, "ticket.*");
            Subscription ofTheChild = child.subscribes(elsewhere, "ticket.*");

            String atTheChild = child.tells("ticket", "t-1", "closed");
            String atTheParent = customer.tells("ticket", "t-2", "closed");

            eventually(() -> assertThat(wide.deliveries())
                    .extracting(it -> it.path("event_id").asString())
                    .containsExactlyInAnyOrder(atTheChild, atTheParent));
            assertThat(narrow.deliveries())
                    .extracting(it -> it.path("event_id").asString())
                    .containsExactly(atTheParent);
            assertThat(child.deliveries())
                    .extracting(it -> it.path("webhook").path("id").asString())
                    .containsExactly(ofTheChild.id());
            String ofTheParent = narrow.newest("success").path("id").asString();
            child.api().get("/v1/deliveries/" + ofTheParent).refused(404, "delivery-not-found");
            child.api().post("/v1/deliveries/" + ofTheParent + "/retry").refused(404, "delivery-not-found");
        }
    }

    private Received toldInVersion(String version) {
        Subscription webhook = customer.subscribesWith(", \"version\": \"" + version + "\"", receiver, "ticket.*");
        customer.tells("ticket", "t-1", "closed");
        Received request = receiver.next().verifiedWith(webhook.secret());
        assertThat(request.header("webhook-version")).isEqualTo(version);
        webhook.delete();
        return request;
    }

    private static String effectiveVersion(Subscription webhook) {
        return webhook.shown().path("effective_version").asString();
    }

    private void defaultVersion(String version) {
        customer.api()
                .patch("/v1/accounts/" + customer.account(), "{\"default_version\": " + version + "}")
                .accepted();
    }
}
