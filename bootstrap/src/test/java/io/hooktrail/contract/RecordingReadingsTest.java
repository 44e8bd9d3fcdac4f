package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who reads what was sent leaves a record; who looks at lists does not. */
class RecordingReadingsTest {

    @Test
    void each_reading_of_content_is_one_record_for_auditors_of_its_account() {
        try (LocalReceiver receiver = LocalReceiver.start()) {
            Customer parent = RunningHooktrail.newCustomer("Parent");
            Things child = Things.of(RunningHooktrail.newChildOf(parent, "Child"), receiver);
            Rest auditor = child.as("auditor");
            assertThat(records(auditor)).isEmpty();

            parent.api().get("/v1/deliveries?limit=10").accepted();
            parent.api().get("/v1/attempts?limit=10").accepted();
            parent.api().get("/v1/deliveries/" + child.delivery()).accepted();
            assertThat(records(auditor)).isEmpty();

            parent.api()
                    .get("/v1/deliveries/" + child.delivery() + "/payload", "X-Request-Id", "look-1")
                    .accepted();
            child.owner()
                    .api()
                    .get("/v1/deliveries/" + child.delivery() + "/attempts")
                    .accepted();
            child.owner().api().get("/v1/bins/" + child.bin() + "/requests").accepted();

            List<JsonNode> records = records(auditor);
            assertThat(records)
                    .extracting(it -> it.path("route").asString())
                    .containsExactly(
                            "GET /v1/bins/{id}/requests",
                            "GET /v1/deliveries/{id}/attempts",
                            "GET /v1/deliveries/{id}/payload");
            JsonNode first = records.getLast();
            assertThat(first.path("what").asString()).isEqualTo("delivery:" + child.delivery());
            assertThat(first.path("account_id").asString()).isEqualTo(child.account());
            assertThat(first.path("actor").asString()).startsWith("key:");
            assertThat(first.path("request_id").asString()).isEqualTo("look-1");
        }
    }

    private static List<JsonNode> records(Rest auditor) {
        return auditor.all("/v1/access-records?limit=2");
    }
}
