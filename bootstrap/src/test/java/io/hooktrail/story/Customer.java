package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An account, and what its administrator does over the REST API.
 *
 * @param account its id
 */
public record Customer(Rest api, String account) {

    /** Opens an account, below another unless that is null, and takes a key for it. */
    public static Customer open(Rest superAdmin, String name, String parent) {
        String body = parent == null
                ? "{\"name\": \"%s\"}".formatted(name)
                : "{\"name\": \"%s\", \"parent_id\": \"%s\"}".formatted(name, parent);
        String id = superAdmin.post("/v1/accounts", body).accepted().path("id").asString();
        superAdmin.put("/v1/accounts/" + id + "/usage-dashboard").accepted();
        JsonNode key = superAdmin
                .post("/v1/accounts/" + id + "/api-keys", "{\"name\": \"Test\", \"role\": \"admin\"}")
                .accepted();
        return new Customer(new Rest(superAdmin.base(), key.path("key").asString()), id);
    }

    /** The same customer at another node. */
    public Customer at(Rest node) {
        return new Customer(new Rest(node.base(), api.key()), account);
    }

    /** Creates a webhook for these events. */
    public Subscription subscribes(LocalReceiver receiver, String... events) {
        return subscribesWith("", receiver, events);
    }

    /** The same with more members of its JSON, each behind a comma. */
    public Subscription subscribesWith(String more, LocalReceiver receiver, String... events) {
        String chosen = Stream.of(events).map(event -> "\"" + event + "\"").collect(Collectors.joining(", "));
        JsonNode created = api.post(
                        "/v1/webhooks",
                        "{\"name\": \"CRM\", \"url\": \"%s\", \"events\": [%s]%s}"
                                .formatted(receiver.url(), chosen, more))
                .accepted();
        return new Subscription(
                this, created.path("id").asString(), created.path("secret").asString());
    }

    /** Books a haircut. */
    public JsonNode books(String graph) {
        return books(graph, "");
    }

    /** The same with more members of its JSON, each behind a comma. */
    public JsonNode books(String graph, String more) {
        return api.post("/v1/bookings", """
            {"graph": "%s", "start": "2030-01-01T10:00:00+0100", "end": "2030-01-01T11:00:00+0100",
             "what": "Haircut", "where": "Main St 1",
             "customer": {"name": "Marty McFly", "email": "marty@example.com",
                          "timezone": "Europe/Copenhagen"},
             "calendar": {"name": "Chair 1"}%s}\
            """.formatted(graph, more)).accepted();
    }

    /** Does something with a booking; answers what it is afterwards. */
    public JsonNode acts(JsonNode booking, String action) {
        return api.put("/v1/bookings/" + booking.path("id").asString() + "/" + action)
                .accepted();
    }

    /** The booking as the API shows it now. */
    public JsonNode booking(JsonNode booking) {
        return api.get("/v1/bookings/" + booking.path("id").asString()).accepted();
    }

    /** Tells what happened to something; answers the event's id. */
    public String tells(String type, String id, String action) {
        return api.post(
                        "/v1/entities/%s/%s/%s".formatted(type, id, action),
                        "{\"data\": {\"name\": \"%s\"}}".formatted(id))
                .accepted()
                .path("event_id")
                .asString();
    }

    /** What the cards on top of the dashboard say. */
    public JsonNode usage() {
        return api.get("/v1/usage/summary").accepted();
    }

    /** Every delivery that the account may see, newest first. */
    public List<JsonNode> deliveries() {
        return api.all("/v1/deliveries?limit=200");
    }

    /** A delivery, once it has this status. */
    public JsonNode delivery(String id, String status) {
        return Eventually.eventually(() -> {
            JsonNode delivery = api.get("/v1/deliveries/" + id).accepted();
            assertThat(delivery.path("status").asString()).as("%s", delivery).isEqualTo(status);
            return delivery;
        });
    }

    /** What was tried to deliver it, first attempt first. */
    public List<JsonNode> attempts(JsonNode delivery) {
        return api.get("/v1/deliveries/" + delivery.path("id").asString() + "/attempts")
                .accepted()
                .valueStream()
                .toList();
    }
}
