package io.hooktrail.adapters.web;

import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.domain.entity.Registration.Description;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the resource of an entity event looks like, as JSON Schema (2020-12) and as an example. */
public final class ResourceSchema {

    /** The resource of bookings is described with their own operations. */
    public static final String BOOKING = """
        {"type":"object","description":"The booking as GET /v1/bookings/{id} shows it.",\
        "required":["id","state","graph","completed","created_at","updated_at","customers","event","calendar"]}\
        """;

    /** A booking as an example. */
    public static final String BOOKING_EXAMPLE = """
        {"id":"019358f4-0000-7000-8000-000000000001","state":"confirmed","graph":"instant","completed":false,\
        "created_at":"2026-11-24T13:34:54+0000","updated_at":"2026-11-24T13:34:54+0000",\
        "customers":[],"event":{},"calendar":{}}\
        """;

    private ResourceSchema() {}

    /** The schema of the resource. */
    public static String of(CatalogueEntry entry) {
        String actions = entry.type().actions().stream()
                .map(action -> "\"" + action + "\"")
                .collect(Collectors.joining(","));
        Description description = entry.description();
        String data = description == null ? "{\"type\":\"object\"}" : description.schema();
        return """
            {"type":"object","required":["id","type","action","occurred_at","data"],"properties":{\
            "id":{"type":"string"},"type":{"const":"%s"},"action":{"enum":[%s]},\
            "occurred_at":{"type":"string","format":"date-time"},"data":%s}}\
            """.formatted(entry.type().name(), actions, data);
    }

    /** An example of the resource. */
    public static String exampleOf(CatalogueEntry entry) {
        return """
            {"id":"4711","type":"%s","action":"%s","occurred_at":"2026-11-21T22:13:05.123Z","data":%s}\
            """.formatted(entry.type().name(), entry.type().actions().getFirst(), dataOf(entry.description()));
    }

    private static String dataOf(@Nullable Description description) {
        String example = description == null ? null : description.example();
        return example == null ? "{}" : example;
    }
}
