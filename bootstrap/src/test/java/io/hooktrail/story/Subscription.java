package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A webhook of a customer.
 *
 * @param secret what its requests are signed with, as its creation told it
 */
public record Subscription(Customer owner, String id, String secret) {

    /** The webhook as the API shows it now. */
    public JsonNode shown() {
        return owner.api().get(path("")).accepted();
    }

    public JsonNode change(String members) {
        return owner.api().patch(path(""), "{" + members + "}").accepted();
    }

    public void disable() {
        owner.api().post(path("/disable")).accepted();
    }

    public void enable() {
        owner.api().post(path("/enable")).accepted();
    }

    public void delete() {
        owner.api().delete(path("")).accepted();
    }

    /** Another secret, while the one before stays valid for an hour. */
    public String rotateSecret() {
        return owner.api()
                .post(path("/secret/rotate"), "{\"overlap_seconds\": 3600}")
                .accepted()
                .path("secret")
                .asString();
    }

    /** Sends a sample; answers its delivery's id. */
    public String test() {
        return owner.api()
                .post(path("/test"), "{}")
                .accepted()
                .path("delivery_id")
                .asString();
    }

    /** Its attempts, newest first. */
    public List<JsonNode> attempts() {
        return owner.api().all("/v1/attempts?limit=200&webhook_id=" + id);
    }

    /** The same webhook at another node. */
    public Subscription at(Rest node) {
        return new Subscription(owner.at(node), id, secret);
    }

    /** Its newest delivery, once it has this status. */
    public JsonNode newest(String status) {
        return Eventually.eventually(() -> {
            List<JsonNode> deliveries = deliveries();
            assertThat(deliveries).isNotEmpty();
            JsonNode delivery = deliveries.getFirst();
            assertThat(delivery.path("status").asString()).as("%s", delivery).isEqualTo(status);
            return delivery;
        });
    }

    /** Its deliveries, newest first. */
    public List<JsonNode> deliveries() {
        return owner.api().all("/v1/deliveries?limit=200&webhook_id=" + id);
    }

    private String path(String rest) {
        return "/v1/webhooks/" + id + rest;
    }
}
