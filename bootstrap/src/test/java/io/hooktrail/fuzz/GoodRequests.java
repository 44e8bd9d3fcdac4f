package io.hooktrail.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests that should be accepted, of what the description says and what earlier answers told. */
final class GoodRequests {

    private static final JsonMapper JSON = new JsonMapper();

    /** Bodies that no schema could tell. Nothing that listens has such a URL. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /v1/webhooks", """
                {"name": "Fuzz", "url": "https://receiver.invalid/hooks", "events": ["client.*", "ticket.closed"],
                 "headers": {"X-Own": "1"}, "enabled": true, "retry_policy": {"delays_seconds": [3600]}}\
                """),
            Map.entry("PATCH /v1/webhooks/{id}", "{\"name\": \"Renamed\", \"headers\": {\"X-Own\": \"2\"}}"),
            Map.entry("POST /v1/webhooks/{id}/test", "{\"event_type\": \"client.create\"}"),
            Map.entry("POST /v1/webhooks/{id}/secret/rotate", "{\"overlap_seconds\": 60}"),
            Map.entry("POST /v1/webhooks/{id}/recover", """
                {"since": "2026-01-01T00:00:00Z", "mode": "all", "dry_run": false}\
                """),
            Map.entry("POST /v1/bulk-retries", "{\"filter\": {}, \"rate_per_second\": 1}"),
            Map.entry("POST /v1/events", """
                {"events": [{"type": "client", "action": "update", "entity_id": "c-1", "data": {"name": "Ada"}}]}\
                """),
            Map.entry("POST /v1/entities/{type}/{entity}/{action}", "{\"data\": {\"name\": \"Ada\"}}"),
            Map.entry("POST /v1/bookings", """
                {"graph": "confirm_decline", "start": "2030-01-01T10:00:00+0100", "end": "2030-01-01T11:00:00+0100",
                 "what": "Haircut", "customer": {"name": "Marty", "email": "marty@example.com",
                 "timezone": "Europe/Copenhagen"}, "calendar": {"name": "Chair"}, "meta": {"a": [1]}}\
                """),
            Map.entry("POST /v1/bookings/reserve", """
                {"duration": 300, "start": "2030-01-01T10:00:00Z", "end": "2030-01-01T11:00:00Z",
                 "customer": {"name": "Marty"}}\
                """),
            Map.entry("PUT /v1/bookings/{id}/{action}", "{}"),
            Map.entry("POST /v1/accounts/{account}/api-keys", "{\"name\": \"Fuzz\", \"role\": \"viewer\"}"),
            Map.entry("PATCH /v1/accounts/{id}", """
                {"retention": {"metrics_days": 90, "delivery_log_days": 30}, "retry_policy": {"delays_seconds": [60]}}\
                """),
            Map.entry("POST /v1/accounts/{account}/members", """
                {"email": "fuzz@receiver.invalid", "name": "Fuzz", "role": "viewer"}\
                """),
            Map.entry("POST /v1/bins", "{\"name\": \"Fuzz\", \"status\": 200}"),
            Map.entry("PATCH /v1/bins/{id}", "{\"status\": 204}"));

    private static final Map<String, List<String>> WORDS = Map.of(
            "{type}", List.of("client", "ticket", "fuzzed"),
            "{entity}", List.of("c-1", "c-2"),
            "{action}", List.of("create", "update", "closed", "confirm", "cancel", "complete"));

    private final Random random;
    private final Examples examples;
    private final String account;
    private final Set<String> untouchable;
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param untouchable ids that must not be named, such as that of the key in use */
    GoodRequests(Random random, Examples examples, String account, Set<String> untouchable) {
        this.random = random;
        this.examples = examples;
        this.account = account;
        this.untouchable = untouchable;
    }

    Shot of(Operation operation) {
        var path = new StringBuilder();
        var collection = new StringBuilder();
        for (String part : operation.path().substring(1).split("/")) {
            path.append('/').append(part.startsWith("{") ? valueOf(part, collection.toString()) : part);
            collection.append('/').append(part);
        }
        var shot = new Shot(operation, path.toString());
        if (!operation.body().isMissingNode()) {
            shot.header("Content-Type", "application/json");
            shot.json(bodyOf(operation));
        }
        return shot;
    }

    private String bodyOf(Operation operation) {
        return switch (operation.toString()) {
            case "POST /v1/accounts" ->
                "{\"name\": \"Fuzzed %d\", \"parent_id\": \"%s\"}".formatted(random.nextInt(1_000_000), account);
            case "POST /v1/event-types" ->
                "{\"type\": \"fuzzed%d\", \"actions\": [\"done\"]}".formatted(random.nextInt(1_000_000));
            case String known when BODIES.containsKey(known) -> BODIES.get(known);
            case String unknown -> examples.of(operation.body()).toString();
        };
    }

    private String valueOf(String part, String collection) {
        if (collection.equals("/v1/accounts")) {
            return account;
        }
        List<String> ids = collection.equals("/v1/entities") ? null : known.get(collection);
        if (ids == null) {
            ids = WORDS.getOrDefault(part, List.of(new UUID(random.nextLong(), random.nextLong()).toString()));
        }
        return ids.get(random.nextInt(ids.size()));
    }

    /** Remembers the ids that an answer tells. */
    void learn(Operation operation, Answer answer) {
        if (!answer.succeeded() || answer.body().length == 0) {
            return;
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            JsonNode items = body.has("data") ? body.path("data") : body;
            (items.isArray() ? items.valueStream() : Stream.of(items))
                    .forEach(item -> learn(operation.path(), idOf(item)));
        } catch (JacksonException notJson) {
            // it is judged elsewhere
        }
    }

    private static String idOf(JsonNode item) {
        String type = item.path("type").asString("");
        return type.startsWith("fuzzed") ? type : item.path("id").asString("");
    }

    private void learn(String collection, String id) {
        if (!id.isEmpty() && !untouchable.contains(id) && !collection.endsWith("}")) {
            List<String> ids = known.computeIfAbsent(collection.replace("/recover", ""), same -> new ArrayList<>());
            ids.add(id);
            if (ids.size() > 20) {
                ids.removeFirst();
            }
        }
    }
}
