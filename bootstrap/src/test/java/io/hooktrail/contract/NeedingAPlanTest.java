package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import io.hooktrail.story.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an account may do with webhooks when its plan does not include them. */
class NeedingAPlanTest {

    private final Rest operator = RunningHooktrail.superAdmin();
    private final Customer parent = RunningHooktrail.newCustomer("Parent");
    private final Customer child = RunningHooktrail.newChildOf(parent, "Child");
    private final LocalReceiver receiver = LocalReceiver.start();
    private final Subscription webhook =
            child.subscribesWith(", \"include_children\": false", receiver, "ticket.closed");

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void TM_01_nothing_is_set_up_or_sent_by_hand_without_a_plan_with_webhooks() {
        movesTo(child, "basic");
        String path = "/v1/webhooks/" + webhook.id();
        Rest api = child.api();

        refused(api.post(
                "/v1/webhooks",
                "{\"name\": \"New\", \"url\": \"%s\", \"events\": [\"ticket.closed\"]}".formatted(receiver.url())));
        refused(api.post(path + "/enable"));
        refused(api.patch(path, "{\"enabled\": true}"));
        refused(api.post(path + "/test"));
        refused(api.post(
                path + "/recover", "{\"since\": \"2030-01-01T00:00:00Z\", \"mode\": \"failed\", \"dry_run\": true}"));

        api.get(path).accepted();
        api.patch(path, "{\"name\": \"Renamed\"}").accepted();
        api.post(path + "/disable").accepted();
    }

    @Test
    void TM_01_the_plan_of_the_webhooks_own_account_counts_whoever_asks() {
        movesTo(child, "basic");
        refused(parent.api().post("/v1/webhooks/" + webhook.id() + "/enable"));

        movesTo(child, "plus");
        movesTo(parent, "basic");
        parent.api().post("/v1/webhooks/" + webhook.id() + "/enable").accepted();
        child.api().post("/v1/webhooks/" + webhook.id() + "/enable").accepted();
    }

    @Test
    void TM_01_MT_07_what_was_set_up_goes_on_and_is_counted() {
        movesTo(child, "basic");
        child.tells("ticket", "t-1", "closed");
        webhook.newest("success");
        assertThat(child.usage().path("sent").asInt()).isEqualTo(1);
    }

    private void movesTo(Customer customer, String plan) {
        operator.patch("/v1/accounts/" + customer.account(), "{\"plan\": \"" + plan + "\"}")
                .accepted();
    }

    private static void refused(Rest.Answer answer) {
        assertThat(answer.refused(403, "plan-without-webhooks").path("detail").asString())
                .contains("basic");
    }
}
