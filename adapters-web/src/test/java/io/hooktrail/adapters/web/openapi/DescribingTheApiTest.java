package io.hooktrail.adapters.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebSlice
@Import(Probe.class)
class DescribingTheApiTest {

    @Autowired
    MockMvcTester http;

    JsonNode api;

    @BeforeEach
    void read() throws Exception {
        MvcTestResult answer = http.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        api = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void is_openapi_3_1_and_open_to_all() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void says_how_to_authenticate() {
        JsonNode scheme = api.at("/components/securitySchemes/ApiKey");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/security/0").has("ApiKey")).isTrue();
    }

    @Test
    void has_names_and_enums_as_they_are_in_json() {
        JsonNode shown = api.at("/components/schemas/ProbeShown/properties");
        assertThat(shown.propertyNames()).contains("id", "created_at", "mode", "allDay");
        assertThat(shown.at("/id/format").asString()).isEqualTo("uuid");
        assertThat(shown.at("/mode/enum").valueStream().map(JsonNode::asString))
                .containsExactly("failed", "all_of_them");
    }

    @Test
    void says_what_must_be_sent() {
        assertThat(api.at("/components/schemas/ProbeBody/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("name");
    }

    @Test
    void says_what_may_be_null() {
        JsonNode members = api.at("/components/schemas/ProbeBody/properties");
        assertThat(members.at("/note/anyOf")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .containsExactly("string", "null");
        assertThat(members.at("/name/type").asString()).isEqualTo("string");
        assertThat(api.at("/components/schemas/PageResponseString/properties/next/anyOf"))
                .hasSize(2);
        assertThat(api.at("/components/schemas/PageResponseString/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("data");
    }

    @Test
    void shows_shared_arguments_as_parameters() {
        assertThat(parameters("get")).contains("limit", "cursor", "Hooktrail-Account");
        assertThat(parameters("post")).containsExactlyInAnyOrder("Hooktrail-Account", "Idempotency-Key");
    }

    @Test
    void shows_problems_at_every_operation() {
        assertThat(api.at("/paths/~1v1~1bookings/get/responses/401/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "trace_id", "errors");
    }

    @Test
    void lists_every_event_that_webhooks_may_receive() {
        assertThat(api.path("webhooks").propertyNames())
                .contains("booking.confirmed", "client.create", "license.assigned", "attendance.update", "test.test")
                .hasSizeGreaterThan(60);
        assertThat(api.at("/webhooks/client.create/post/parameters")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .contains("webhook-id", "webhook-signature");
    }

    @Test
    void has_a_page_to_try_it() {
        assertThat(http.get().uri("/swagger-ui.html")).hasStatus3xxRedirection();
        assertThat(http.get().uri("/swagger-ui/index.html")).hasStatusOk();
    }

    private List<String> parameters(String method) {
        return api.at("/paths/~1v1~1bookings/" + method + "/parameters")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }
}
