package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How somebody finds out over the API why a receiver did not take its webhooks, and makes good for it. */
class InvestigatingAReceiverTest {

    private static final String ONCE = ", \"retry_policy\": {\"delays_seconds\": []}";

    private final Customer customer = RunningHooktrail.newCustomer("Investigator");

    @Test
    void GKM_24_from_the_failed_attempts_to_the_response_and_the_payload() throws IOException {
        HttpServer broken = answering(500, "{\"error\": \"out of disk\"}");
        try {
            String id = customer.api()
                    .post(
                            "/v1/webhooks",
                            "{\"name\": \"ERP\", \"url\": \"http://127.0.0.1:%d/in\", \"events\": [\"ticket.*\"]%s}"
                                    .formatted(broken.getAddress().getPort(), ONCE))
                    .accepted()
                    .path("id")
                    .asString();
            customer.tells("ticket", "t-500", "closed");
            JsonNode delivery = theOnly("/v1/deliveries?limit=10&webhook_id=" + id);
            customer.delivery(delivery.path("id").asString(), "exhausted");

            JsonNode attempt = theOnly("/v1/attempts?limit=10&status=failed&code=500");
            assertThat(attempt.path("event").asString()).isEqualTo("ticket.closed");
            JsonNode detail = customer.attempts(delivery).getFirst();
            assertThat(detail.path("response").path("body").asString()).isEqualTo("{\"error\": \"out of disk\"}");
            assertThat(detail.path("request").path("method").asString()).isEqualTo("POST");
            assertThat(detail.path("request").path("headers").propertyNames())
                    .contains("X-Webhook-Signature", "webhook-signature");
            assertThat(detail.path("request").path("body").asString()).contains("t-500");
        } finally {
            broken.stop(0);
        }
    }

    @Test
    void GKM_25_what_was_refused_during_a_downtime_is_found_by_name_and_retried() {
        try (LocalReceiver receiver = LocalReceiver.start()) {
            var webhook = customer.subscribesWith(ONCE, receiver, "ticket.*");
            receiver.goesDown();
            customer.tells("ticket", "t-1", "closed");
            customer.tells("ticket", "t-2", "closed");
            webhook.deliveries()
                    .forEach(owed -> customer.delivery(owed.path("id").asString(), "exhausted"));

            List<JsonNode> refused = customer.api().all("/v1/attempts?limit=10&q=CRM&failure=CONNECT_REFUSED");
            assertThat(refused)
                    .hasSize(2)
                    .allSatisfy(attempt ->
                            assertThat(attempt.path("help").asString()).startsWith("Connection refused"));
            receiver.comesBack();
            refused.forEach(attempt -> customer.api()
                    .post("/v1/deliveries/" + attempt.path("delivery_id").asString() + "/retry")
                    .accepted());

            for (JsonNode owed : webhook.deliveries()) {
                JsonNode delivered = customer.delivery(owed.path("id").asString(), "success");
                assertThat(customer.attempts(delivered))
                        .extracting(it -> it.path("status").asString())
                        .containsExactly("failed", "success");
            }
        }
    }

    private JsonNode theOnly(String list) {
        List<JsonNode> items = customer.api().all(list);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static HttpServer answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }
}
