package io.hooktrail.story;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.LocalReceiver.Reply;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** No webhook makes the system talk to machines that only the system can reach. This installation allows 127.0.0.0/8 alone. */
class KeepingRequestsOutsideTest {

    private final Customer customer = RunningHooktrail.newCustomer("Curious");
    private final LocalReceiver receiver = LocalReceiver.start();
    private final int port = URI.create(receiver.url()).getPort();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0.0.0.0:8080/",
                "http://[::1]:8080/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/",
                "https://receiver.invalid:6379/"
            })
    void A3_what_can_be_told_from_a_url_is_refused_when_it_is_saved(String url) {
        JsonNode problem = customer.api().post("/v1/webhooks", webhook(url)).refused(422, "url-unusable");
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("url");
        assertThat(problem.path("detail").asString()).startsWith("url must ");
    }

    /** 0.0.0.0 leads to whatever listens on this machine, as the receiver does. */
    @ParameterizedTest
    @CsvSource({
        "inside.example,0.0.0.0,0.0.0.0",
        "half.example,127.0.0.1,0.0.0.0",
        "metadata.example,::1,169.254.169.254"
    })
    void A3_a_name_that_leads_inside_is_refused_when_it_is_connected_to(String name, String one, String other) {
        InventedNames.mean(name, one, other);
        JsonNode attempt = attempt(subscription("http://" + name + ":" + port + "/"));
        assertThat(attempt.path("failure").asString()).isEqualTo("ADDRESS_BLOCKED");
        assertThat(attempt.path("help").asString()).contains("Nothing was sent");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void a_name_that_leads_where_it_may_is_delivered_to() {
        InventedNames.mean("receiver.example", "127.0.0.1");
        subscription("http://receiver.example:" + port + "/").newest("success");
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void A2_a_redirect_that_leads_inside_is_not_followed() {
        receiver.answers(Reply.of(302).with("Location", "http://169.254.169.254/latest/meta-data/"));
        JsonNode attempt = attempt(subscription(receiver.url()));
        assertThat(attempt.path("failure").asString()).isEqualTo("REDIRECT_REFUSED");
        assertThat(attempt.path("code").asInt()).isEqualTo(302);
    }

    /** It waits for the rest of a request, while the sender waits for the rest of a handshake. */
    @Test
    void A4_a_handshake_that_failed_says_exactly_why() {
        JsonNode attempt = attempt(subscription("https://127.0.0.1:" + port + "/"));
        assertThat(attempt.path("failure").asString()).isEqualTo("TLS_FAILED");
        assertThat(attempt.path("reason").asString()).isEqualTo("HANDSHAKE_TIMEOUT");
        assertThat(attempt.path("help").asString()).contains("did not finish the TLS handshake");
    }

    private Subscription subscription(String url) {
        JsonNode created = customer.api().post("/v1/webhooks", webhook(url)).accepted();
        var subscription = new Subscription(
                customer, created.path("id").asString(), created.path("secret").asString());
        customer.tells("ticket", "t-1", "closed");
        return subscription;
    }

    private JsonNode attempt(Subscription subscription) {
        return eventually(() -> {
            List<JsonNode> deliveries = subscription.deliveries();
            assertThat(deliveries).hasSize(1);
            List<JsonNode> attempts = customer.attempts(deliveries.getFirst());
            assertThat(attempts).isNotEmpty();
            return attempts.getFirst();
        });
    }

    private static String webhook(String url) {
        return "{\"name\": \"CRM\", \"url\": \"%s\", \"events\": [\"ticket.*\"], \"timeout_seconds\": 1}"
                .formatted(url);
    }
}
