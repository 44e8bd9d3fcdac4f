package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The history over the API, as an auditor reads it. */
class AuditingTest {

    private static final String WEBHOOK =
            "{\"name\": \"CRM\", \"url\": \"http://127.0.0.1:8099/hooks\", \"events\": [\"client.*\"]}";

    private final Customer parent = RunningHooktrail.newCustomer("Parent");
    private final Customer child = RunningHooktrail.newChildOf(parent, "Child");
    private final Customer stranger = RunningHooktrail.newCustomer("Stranger");

    @Test
    void SBO_21_what_a_parent_does_to_its_childs_webhook_is_in_the_childs_history() {
        String id = webhookOfTheChild();
        parent.api().post("/v1/webhooks/" + id + "/disable", "{}").accepted();

        Rest auditor = as("auditor", child);
        List<JsonNode> events = auditor.all("/v1/history?stream=webhook&id=" + id + "&limit=2");

        assertThat(names(events)).endsWith("webhook.created").contains("webhook.disabled");
        assertThat(names(events).getFirst()).isEqualTo("webhook.disabled");
        assertThat(events).allMatch(event -> event.path("account_id").asString().equals(child.account()));
        assertThat(events.getFirst().path("data").path("id").asString()).isEqualTo(id);
        assertThat(events.getFirst().path("actor").asString()).startsWith("key:");
        assertThat(names(auditor.all("/v1/history?event=webhook.disabled"))).containsOnly("webhook.disabled");
        String first = events.getLast().path("at").asString();
        assertThat(auditor.all("/v1/history?id=" + id + "&to=" + first))
                .isNotEmpty()
                .hasSizeLessThan(events.size());
        assertThat(auditor.all("/v1/history?stream=webhook&from=" + first)).hasSize(events.size());
        assertThat(auditor.all("/v1/history?actor=nobody")).isEmpty();
    }

    @Test
    void SBO_21_nobody_reads_the_history_of_others() {
        String id = webhookOfTheChild();

        assertThat(as("auditor", parent).all("/v1/history?id=" + id)).isNotEmpty();
        assertThat(as("auditor", stranger).all("/v1/history?id=" + id)).isEmpty();
        assertThat(as("auditor", stranger).all("/v1/history"))
                .isNotEmpty()
                .allMatch(event -> event.path("account_id").asString().equals(stranger.account()));
        assertThat(as("viewer", child).get("/v1/history").status()).isEqualTo(403);
    }

    private static Rest as(String role, Customer customer) {
        String key = RunningHooktrail.superAdmin()
                .post(
                        "/v1/accounts/" + customer.account() + "/api-keys",
                        "{\"name\": \"Audit\", \"role\": \"" + role + "\"}")
                .accepted()
                .path("key")
                .asString();
        return new Rest(customer.api().base(), key);
    }

    private String webhookOfTheChild() {
        return child.api().post("/v1/webhooks", WEBHOOK).accepted().path("id").asString();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.path("event").asString()).toList();
    }
}
