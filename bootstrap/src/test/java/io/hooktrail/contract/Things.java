package io.hooktrail.contract;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Eventually;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One thing of every kind that an account can have, and fresh ones for requests that take them away. */
record Things(
        Customer owner,
        String webhook,
        String delivery,
        String bin,
        String booking,
        String key,
        String member,
        String bulk) {

    private static final String BULK = "{\"filter\": {}, \"dry_run\": false}";

    static Things of(Customer owner, LocalReceiver receiver) {
        String webhook = owner.subscribesWith(", \"include_children\": false", receiver, "ticket.closed")
                .id();
        owner.tells("ticket", "t-1", "closed");
        JsonNode delivery = Eventually.eventually(() ->
                owner.api().all("/v1/deliveries?limit=10&webhook_id=" + webhook).getFirst());
        return new Things(
                owner,
                webhook,
                delivery.path("id").asString(),
                made(owner, "/v1/bins", "{\"name\": \"Bin\"}"),
                owner.books("confirm_decline").path("id").asString(),
                key(owner),
                made(owner, members(owner), person()),
                made(owner, "/v1/bulk-retries", BULK));
    }

    String account() {
        return owner.account();
    }

    /** By its place in the store. */
    String newestEvent() {
        return owner.api()
                .get("/v1/history?limit=1&stream=webhook&id=" + webhook)
                .accepted()
                .path("data")
                .path(0)
                .path("position")
                .asString();
    }

    String freshWebhook() {
        return made(
                owner,
                "/v1/webhooks",
                "{\"name\": \"Spare\", \"url\": \"http://127.0.0.1:8099/\", \"events\": [\"ticket.closed\"]}");
    }

    String freshBin() {
        return made(owner, "/v1/bins", "{\"name\": \"Spare\"}");
    }

    String freshBooking() {
        return owner.books("confirm_decline").path("id").asString();
    }

    String freshKey() {
        return key(owner);
    }

    String freshMember() {
        return made(owner, members(owner), person());
    }

    /** The token of a link to join with. */
    String freshInvitation() {
        String link = owner.api()
                .post(members(owner), person())
                .accepted()
                .path("invitation_url")
                .asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    String freshType() {
        String name = word();
        owner.api().post("/v1/event-types", type(name)).accepted();
        return name;
    }

    static String type(String name) {
        return "{\"type\": \"" + name + "\", \"actions\": [\"created\"]}";
    }

    static String person() {
        return "{\"email\": \"" + word() + "@example.com\", \"name\": \"Kim\", \"role\": \"viewer\"}";
    }

    static String word() {
        return "x" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** The API for the holder of a new key of the account. */
    Rest as(String role) {
        JsonNode key = RunningHooktrail.superAdmin()
                .post("/v1/accounts/" + account() + "/api-keys", "{\"name\": \"Matrix\", \"role\": \"" + role + "\"}")
                .accepted();
        return new Rest(owner.api().base(), key.path("key").asString());
    }

    private static String key(Customer owner) {
        return made(
                owner, "/v1/accounts/" + owner.account() + "/api-keys", "{\"name\": \"Till\", \"role\": \"viewer\"}");
    }

    private static String members(Customer owner) {
        return "/v1/accounts/" + owner.account() + "/members";
    }

    private static String made(Customer owner, String path, String body) {
        return owner.api().post(path, body).accepted().path("id").asString();
    }
}
