package io.hooktrail.adapters.web.rest.entity;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.entity.Entities;
import io.hooktrail.application.entity.EntityView;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.entity.Entity.Unseen;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import io.hooktrail.domain.entity.EntityDecider;
import io.hooktrail.domain.entity.EntityKey;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import io.hooktrail.domain.entity.Registration.Description;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    EntitiesController.class,
    EventsController.class,
    EventTypesController.class,
    Transitions.class,
    EntityRejectionDetails.class,
    TellingOfEntitiesTest.Fakes.class
})
class TellingOfEntitiesTest {

    private static final Map<EventTypeKey, Registration> REGISTERED = new HashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {
        @Bean
        LiveEventTypes catalogue(AccountTree tree) {
            return new LiveEventTypes(() -> REGISTERED, tree, false);
        }

        @Bean
        Entities entities() {
            return (scope, key) -> key.entityId().equals("4711") && scope.covers(key.account())
                    ? Optional.of(new EntityView(key, "update", NOW, NOW, NOW, 2))
                    : Optional.empty();
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    LiveEventTypes catalogue;

    @BeforeEach
    void begin() {
        dispatcher.reset();
        dispatcher.answering(asked -> {
            if (asked.command() instanceof TransitionEntity told) {
                EntityDecider.decide(new Unseen(), told);
            }
            return new Accepted(asked.command().id().toString(), List.of(FakeDispatcher.EVENT), 3, false);
        });
    }

    @Test
    void one_event_is_accepted_with_its_id_and_the_number_of_deliveries() {
        assertThat(post("/v1/entities/client/4711/create", "{\"data\": {\"name\": \"Ann\"}}"))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"event_id": "%s", "type": "client", "action": "create", "entity_id": "4711", "deliveries": 3}
                    """.formatted(FakeDispatcher.EVENT));
        assertThat(told().id()).isEqualTo(new EntityKey(CHILD, "client", "4711"));
        assertThat(told().occurredAt()).isEqualTo(NOW);
        assertThat(data(told())).isEqualTo("{\"name\": \"Ann\"}");
    }

    @Test
    void nothing_has_to_be_said_besides() {
        assertThat(http.post().uri("/v1/entities/client/4711/update").header("Authorization", bearer(Role.OPERATOR)))
                .hasStatus(202);
        assertThat(data(told())).isEqualTo("{}");
        assertThat(post("/v1/entities/client/4711/update", "{\"data\": null}")).hasStatus(202);
        assertThat(data(told())).isEqualTo("{}");
    }

    @Test
    void C13_other_spellings_mean_the_same() {
        assertThat(post("/v1/entities/session/s-1/inserted", "{}")).hasStatus(202);
        assertThat(told().id().type()).isEqualTo("class_session");
        assertThat(told().action()).isEqualTo("create");
    }

    @Test
    void when_it_occurred_can_be_said() {
        post("/v1/entities/client/4711/update", "{\"occurred_at\": \"2026-11-20T10:00:00+01:00\"}");
        assertThat(told().occurredAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(told().at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"a\" : 1.00 , \"a\": 1e3,\n\t\"b\":[ { } , null, \"}\" ] }",
                "{\"text\":\"\\u00fc \\\"quoted\\\" ü € 😀 \\\\\"}",
                "{}",
                "{ \"deep\": {\"er\": {\"data\": {\"x\": \"{\"}}} }"
            })
    void data_is_taken_byte_by_byte(String data) {
        String event = "{\"type\":\"client\",\"data\": %s ,\"action\":\"create\",\"entity_id\":\"%d\"}";
        String events = IntStream.range(0, 3)
                .mapToObj(n -> event.formatted(data, n))
                .collect(Collectors.joining(" , ", "{\"events\" : [ ", " ] }"));
        assertThat(post("/v1/events", events)).hasStatus(202);
        assertThat(dispatcher.asked())
                .hasSize(3)
                .allSatisfy(asked ->
                        assertThat(data((TransitionEntity) asked.command())).isEqualTo(data));
    }

    @Test
    void an_action_that_the_type_does_not_have_is_refused_and_the_others_are_named() {
        assertThat(post("/v1/entities/client/4711/refunded", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.available_actions")
                .asArray()
                .containsExactly("create", "update", "destroy");
    }

    @Test
    void an_unknown_type_is_refused_and_the_known_ones_are_named() {
        assertThat(post("/v1/entities/spaceship/1/create", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.available_types")
                .asArray()
                .contains("client", "license");
    }

    @Test
    void an_entity_id_that_cannot_be_one_is_refused() {
        assertThat(post("/v1/entities/client/a$b/create", "{}")).hasStatus(422);
        assertThat(post("/v1/entities/client/" + "x".repeat(129) + "/create", "{}"))
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": 5}", "{\"data\": [1]}", "{\"data\": \"text\"}", "{\"data\": {\"a\": }}", "{\"data\": {",
                "[]", "nonsense", "{\"date\": {}}", "{\"data\": {\"a\": 01}}", "{\"occurred_at\": \"yesterday\"}"
            })
    void what_is_not_json_of_the_documented_shape_is_refused(String body) {
        assertThat(post("/v1/entities/client/4711/create", body)).hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void only_utf_8_is_read() {
        for (byte[] body : List.of(
                "{\"data\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_16),
                "{\"data\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_16LE),
                "\ufeff{\"data\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_8))) {
            assertThat(http.post()
                            .uri("/v1/entities/client/4711/create")
                            .header("Authorization", bearer(Role.OPERATOR))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .hasStatus(400);
        }
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_batch_gets_a_result_for_each_event_in_its_order() {
        assertThat(post("/v1/events", """
            {"events": [
              {"type": "client", "action": "create", "entity_id": "1"},
              {"type": "spaceship", "action": "create", "entity_id": "2"},
              {"type": "client", "action": "refunded", "entity_id": "3"},
              {"type": "client", "action": "create", "entity_id": "not an id"},
              {"type": "ticket", "action": "closed", "entity_id": "5"}]}
            """)).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"results": [
                  {"index": 0, "status": "accepted", "event_id": "%1$s", "deliveries": 3},
                  {"index": 1, "status": "rejected",
                   "problem": {"status": 422, "type": "/problems/type-unknown", "instance": "/v1/events", "errors": []}},
                  {"index": 2, "status": "rejected",
                   "problem": {"status": 422, "available_actions": ["create", "update", "destroy"]}},
                  {"index": 3, "status": "rejected", "problem": {"status": 422}},
                  {"index": 4, "status": "accepted", "event_id": "%1$s", "deliveries": 3}]}
                """.formatted(
                        FakeDispatcher.EVENT));
    }

    @Test
    void an_accepted_event_has_no_problem_and_a_rejected_one_no_event() {
        assertThat(post("/v1/events", batch("\"client\"", "\"spaceship\"")))
                .bodyJson()
                .doesNotHavePath("$.results[0].problem")
                .hasPath("$.results[1].problem.trace_id")
                .doesNotHavePath("$.results[1].event_id")
                .doesNotHavePath("$.results[1].deliveries");
    }

    @Test
    void a_repeated_event_is_told_to_be_a_duplicate() {
        dispatcher.answering(asked -> new Accepted("s", List.of(FakeDispatcher.EVENT), 1, true));
        assertThat(post("/v1/events", batch("\"client\"")))
                .bodyJson()
                .extractingPath("$.results[0].status")
                .isEqualTo("duplicate");
    }

    @Test
    void each_event_can_have_a_key_of_its_own_that_does_not_depend_on_when_it_is_sent() {
        String one = "{\"events\": [{\"type\": \"client\", \"action\": \"%s\", \"entity_id\": \"1\","
                + " \"data\": {\"n\": %d}, \"idempotency_key\": \"k-1\"}]}";
        post("/v1/events", one.formatted("create", 1));
        post("/v1/events", one.formatted("created", 1));
        post("/v1/events", one.formatted("create", 2));
        var keys = dispatcher.asked().stream().map(asked -> asked.key()).toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.key()).isEqualTo("k-1");
            assertThat(key.account()).isEqualTo(CHILD);
        });
    }

    @Test
    void the_key_of_the_request_holds_for_each_event_by_its_place() {
        assertThat(http.post()
                        .uri("/v1/events")
                        .header("Authorization", bearer(Role.OPERATOR))
                        .header("Idempotency-Key", "batch-7")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(batch("\"client\"", "\"ticket\"").replace("create", "update")))
                .hasStatus(202);
        assertThat(dispatcher.asked()).extracting(asked -> asked.key().key()).containsExactly("batch-7#0", "batch-7#1");
    }

    @Test
    void a_key_that_is_no_key_rejects_its_event_alone() {
        assertThat(post("/v1/events", """
            {"events": [{"type": "client", "action": "create", "entity_id": "1", "idempotency_key": "two words"},
                        {"type": "client", "action": "create", "entity_id": "2"}]}
            """)).bodyJson().isLenientlyEqualTo("""
                {"results": [{"status": "rejected", "problem": {"status": 400,
                    "errors": [{"field": "events[0].idempotency_key"}]}}, {"status": "accepted"}]}
                """);
    }

    @Test
    void a_batch_has_1_to_1000_events() {
        assertThat(post("/v1/events", "{\"events\": []}")).hasStatus(400);
        assertThat(post("/v1/events", batchOf(1_001))).hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
        assertThat(post("/v1/events", batchOf(1_000))).hasStatus(202);
        assertThat(dispatcher.asked()).hasSize(1_000);
    }

    @Test
    void an_event_without_a_type_spoils_the_batch_and_its_place_is_named() {
        assertThat(post("/v1/events", "{\"events\": [{\"action\": \"create\", \"entity_id\": \"1\"}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("events[0].type");
    }

    @Test
    void a_viewer_tells_nothing() {
        for (String uri : List.of("/v1/events", "/v1/entities/client/1/create")) {
            assertThat(http.post()
                            .uri(uri)
                            .header("Authorization", bearer(Role.VIEWER))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .hasStatus(403);
        }
    }

    @Test
    void an_entity_is_shown_as_it_was_last_heard_of() {
        assertThat(http.get().uri("/v1/entities/Client/4711").header("Authorization", bearer(Role.VIEWER)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"id\": \"4711\", \"type\": \"client\", \"action\": \"update\", \"changes\": 2}");
        assertThat(http.get().uri("/v1/entities/client/1").header("Authorization", bearer(Role.VIEWER)))
                .hasStatus(404);
    }

    @Test
    void the_types_are_listed_with_actions_schema_and_example() {
        assertThat(http.get().uri("/v1/event-types").header("Authorization", bearer(Role.VIEWER)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$[0].schema.properties.action.enum[0]",
                        first -> first.assertThat().isEqualTo("update"))
                .hasPathSatisfying(
                        "$[0].example.type", first -> first.assertThat().isEqualTo("appointment"))
                .extractingPath("$[*].type")
                .asArray()
                .startsWith("appointment", "client", "ticket")
                .contains("attendance", "license", "booking");
    }

    @Test
    void bookings_are_listed_with_the_states_of_each_graph() {
        assertThat(http.get().uri("/v1/event-types").header("Authorization", bearer(Role.VIEWER)))
                .bodyJson()
                .extractingPath("$[?(@.type == 'booking')].graphs[?(@.graph == 'instant_payment')].states[*]")
                .asArray()
                .contains("tentative", "paid", "unpaid");
    }

    @Test
    void a_type_of_ones_own_is_registered_and_shown() {
        dispatcher.answering(asked -> {
            var register = (RegisterEventType) asked.command();
            REGISTERED.put(
                    register.id(),
                    new Registration(
                            register.actions(), new Description(1, register.schema(), register.example()), false));
            catalogue.refresh();
            return new Accepted(register.id().toString(), List.of(), 0, false);
        });
        MvcTestResult answer = http.post()
                .uri("/v1/event-types")
                .header("Authorization", bearer(Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"type": "Loyalty Card", "actions": ["created", "stamped", "create"],
                     "schema": {"type": "object", "required": ["n"]}, "example": {"n": 1.50}}
                    """)
                .exchange();
        assertThat(answer).hasStatus(201).bodyJson().isLenientlyEqualTo("""
            {"type": "loyalty_card", "actions": ["create", "stamped"], "custom": true, "deprecated": false,
             "versions": ["v1", "v2", "v3-preview"],
             "schema": {"properties": {"data": {"type": "object", "required": ["n"]}}},
             "example": {"type": "loyalty_card", "action": "create", "data": {"n": 1.50}}}
            """);
        var register = (RegisterEventType) dispatcher.asked().getLast().command();
        assertThat(register.id()).isEqualTo(new EventTypeKey(CHILD, "loyalty_card"));
        assertThat(register.example()).isEqualTo("{\"n\": 1.50}");
    }

    @Test
    void a_type_is_deprecated_by_an_admin() {
        assertThat(http.delete().uri("/v1/event-types/Loyalty-Card").header("Authorization", bearer(Role.OPERATOR)))
                .hasStatus(403);
        assertThat(http.delete()
                        .uri("/v1/event-types/Loyalty-Card")
                        .header("Authorization", bearer(Role.ADMIN, PARENT)))
                .hasStatus(204);
        assertThat(dispatcher.asked().getLast().command())
                .isEqualTo(new DeprecateEventType(new EventTypeKey(PARENT, "loyalty_card"), NOW));
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer(Role.OPERATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private TransitionEntity told() {
        return (TransitionEntity) dispatcher.asked().getLast().command();
    }

    private static String data(TransitionEntity command) {
        return new String(command.data().json(), StandardCharsets.UTF_8);
    }

    private static String batch(String... types) {
        return Arrays.stream(types)
                .map(type -> "{\"type\": " + type + ", \"action\": \"create\", \"entity_id\": \"1\"}")
                .collect(Collectors.joining(",", "{\"events\": [", "]}"));
    }

    private static String batchOf(int events) {
        return IntStream.range(0, events)
                .mapToObj(n -> "{\"type\":\"client\",\"action\":\"create\",\"entity_id\":\"" + n + "\"}")
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }
}
