package io.hooktrail.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A good request for every route. Of those that name something it is known whose it is; the others are about the caller's
 * own account.
 */
final class Samples {

    private static final String BOOKING = """
        {"graph": "instant", "start": "2030-01-01T10:00:00+0100", "end": "2030-01-01T11:00:00+0100", "what": "Haircut", "where": "Main St 1",
         "customer": {"name": "Kim", "email": "kim@example.com", "timezone": "Europe/Copenhagen"},
         "calendar": {"name": "Chair 1"}}\
        """;
    private static final String WEBHOOK =
            "{\"name\": \"New\", \"url\": \"http://127.0.0.1:8099/\", \"events\": [\"ticket.closed\"]}";
    private static final String KEY = "{\"name\": \"New\", \"role\": \"viewer\"}";
    private static final String NAME = "{\"name\": \"Other\"}";

    private final Map<String, Known> known = new LinkedHashMap<>();

    /** A request about a thing of somebody. */
    record Known(boolean owned, Function<Things, Sample> request) {}

    Samples() {
        bookingsAndEntities();
        webhooks();
        deliveries();
        bins();
        accounts();
        readings();
    }

    Optional<Known> of(String route) {
        return Optional.ofNullable(known.get(route));
    }

    private void bookingsAndEntities() {
        own("GET /v1/bookings", null);
        own("POST /v1/bookings", BOOKING);
        own("POST /v1/bookings/reserve", "{\"start\": \"2030-01-01T10:00:00Z\", \"end\": \"2030-01-01T11:00:00Z\"}");
        own("GET /v1/bookings/graphs", null);
        of("GET /v1/bookings/{id}", its -> its.booking(), null);
        of("PUT /v1/bookings/{id}/{action}", its -> its.freshBooking() + "/confirm", null);
        of("DELETE /v1/bookings/{id}", Things::freshBooking, null);
        own("GET /v1/entities/{type}/{entity}", its -> "/v1/entities/ticket/t-1", null);
        own("POST /v1/entities/{type}/{entity}/{action}", its -> "/v1/entities/ticket/t-2/closed", "{}");
        own(
                "POST /v1/events",
                "{\"events\": [{\"type\": \"ticket\", \"action\": \"closed\", \"entity_id\": \"t-3\"}]}");
        own("GET /v1/event-types", null);
        known.put(
                "POST /v1/event-types",
                new Known(false, its -> new Sample("POST", "/v1/event-types", Things.type(Things.word()))));
        own("DELETE /v1/event-types/{type}", its -> "/v1/event-types/" + its.freshType(), null);
    }

    private void webhooks() {
        own("GET /v1/webhooks", null);
        own("POST /v1/webhooks", WEBHOOK);
        of("GET /v1/webhooks/{id}", Things::webhook, null);
        of("PATCH /v1/webhooks/{id}", Things::webhook, NAME);
        of("DELETE /v1/webhooks/{id}", Things::freshWebhook, null);
        of("POST /v1/webhooks/{id}/disable", Things::webhook, null);
        of("POST /v1/webhooks/{id}/enable", Things::webhook, null);
        of("GET /v1/webhooks/{id}/secret", Things::webhook, null);
        of("POST /v1/webhooks/{id}/secret/rotate", Things::webhook, null);
        of("GET /v1/webhooks/{id}/stats", Things::webhook, null);
        of("POST /v1/webhooks/{id}/test", Things::webhook, null);
        of(
                "POST /v1/webhooks/{id}/recover",
                Things::webhook,
                "{\"since\": \"2030-01-01T00:00:00Z\", \"until\": \"2030-01-02T00:00:00Z\","
                        + " \"mode\": \"failed\", \"dry_run\": true}");
    }

    private void deliveries() {
        own("GET /v1/deliveries", null);
        own("GET /v1/attempts", null);
        own("GET /v1/deliveries/stream", null);
        of("GET /v1/deliveries/{id}", Things::delivery, null);
        of("GET /v1/deliveries/{id}/attempts", Things::delivery, null);
        of("GET /v1/deliveries/{id}/payload", Things::delivery, null);
        of("POST /v1/deliveries/{id}/cancel", Things::delivery, null);
        of("POST /v1/deliveries/{id}/retry", Things::delivery, "{\"force\": true}");
        own("POST /v1/bulk-retries", "{\"filter\": {}, \"dry_run\": true}");
        of("GET /v1/bulk-retries/{id}", Things::bulk, null);
        of("POST /v1/bulk-retries/{id}/pause", Things::bulk, null);
        of("POST /v1/bulk-retries/{id}/resume", Things::bulk, null);
        of("POST /v1/bulk-retries/{id}/cancel", Things::bulk, null);
    }

    private void bins() {
        own("GET /v1/bins", null);
        own("POST /v1/bins", NAME);
        of("GET /v1/bins/{id}", Things::bin, null);
        of("PATCH /v1/bins/{id}", Things::bin, NAME);
        of("DELETE /v1/bins/{id}", Things::freshBin, null);
        of("GET /v1/bins/{id}/requests", Things::bin, null);
        of("DELETE /v1/bins/{id}/requests", Things::bin, null);
    }

    private void accounts() {
        own("GET /v1/accounts", null);
        known.put(
                "POST /v1/accounts",
                new Known(
                        true,
                        its -> new Sample(
                                "POST",
                                "/v1/accounts",
                                "{\"name\": \"New\", \"parent_id\": \"" + its.account() + "\"}")));
        of("GET /v1/accounts/{id}", Things::account, null);
        of("PATCH /v1/accounts/{id}", Things::account, NAME);
        of("DELETE /v1/accounts/{id}/usage-dashboard", Things::account, null);
        of("PUT /v1/accounts/{id}/usage-dashboard", Things::account, null);
        of("GET /v1/accounts/{account}/api-keys", Things::account, null);
        of("POST /v1/accounts/{account}/api-keys", Things::account, KEY);
        within("DELETE /v1/accounts/{account}/api-keys/{key}", its -> its.freshKey(), null);
        within("POST /v1/accounts/{account}/api-keys/{key}/rotate", its -> its.freshKey(), null);
        of("GET /v1/accounts/{account}/members", Things::account, null);
        known.put(
                "POST /v1/accounts/{account}/members",
                new Known(
                        true,
                        its -> new Sample("POST", "/v1/accounts/" + its.account() + "/members", Things.person())));
        within("GET /v1/accounts/{account}/members/{member}", Things::member, null);
        within("PATCH /v1/accounts/{account}/members/{member}", Things::member, "{\"role\": \"operator\"}");
        within("DELETE /v1/accounts/{account}/members/{member}", Things::freshMember, null);
        within("POST /v1/accounts/{account}/members/{member}/invitation", Things::freshMember, null);
    }

    private void readings() {
        own("GET /v1/help", null);
        own("GET /v1/me", null);
        own("PATCH /v1/me", "{\"developer_mode\": true}");
        own("GET /v1/asyncapi", null);
        own("GET /v1/usage/summary", null);
        own("GET /v1/usage/trend", null);
        own("GET /v1/usage/metrics", null);
        own("GET /v1/usage/duplicates", its -> "/v1/usage/duplicates?entity_id=t-1", null);
        own("GET /v1/usage/failures", null);
        own("GET /v1/access-records", null);
        own("GET /v1/history", null);
        own("GET /v1/history/event-names", null);
        own("GET /v1/projections", null);
    }

    private void own(String route, String body) {
        own(route, its -> path(route), body);
    }

    private void own(String route, Function<Things, String> path, String body) {
        known.put(route, new Known(false, its -> new Sample(method(route), path.apply(its), body)));
    }

    /** The first variable of the route is the thing. */
    private void of(String route, Function<Things, String> thing, String body) {
        known.put(route, new Known(true, its -> {
            String id = thing.apply(its);
            String path = id.contains("/") ? path(route).replace("/{action}", "") : path(route);
            return new Sample(method(route), path.replaceFirst("\\{[a-z]+}", id), body);
        }));
    }

    /** The second one is, and the first its account. */
    private void within(String route, Function<Things, String> thing, String body) {
        known.put(
                route,
                new Known(
                        true,
                        its -> new Sample(
                                method(route),
                                path(route)
                                        .replaceFirst("\\{[a-z]+}", its.account())
                                        .replaceFirst("\\{[a-z]+}", thing.apply(its)),
                                body)));
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }
}
