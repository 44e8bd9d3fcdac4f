package io.hooktrail.contract;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Received;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Third parties hear of what they asked for, and of nothing else. */
class NotifyingOthersTest {

    private final Customer customer = RunningHooktrail.newCustomer("Platform");
    private final LocalReceiver receiver = LocalReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void SBO_17_a_new_user_is_told_to_whoever_asked_for_user_creation() {
        customer.subscribes(receiver, "user.create");

        String event = customer.tells("user", "u-1", "Creation");

        Received told = receiver.next();
        assertThat(told.eventId()).isEqualTo(event);
        assertThat(told.json().path("type").asString()).isEqualTo("user.create");
        assertThat(told.json().path("data").path("id").asString()).isEqualTo("u-1");
    }

    @Test
    void TM_18_attendance_and_user_data_can_be_inserted_updated_and_deleted() {
        var webhook = customer.subscribes(receiver, "attendance.inserted", "user.updated", "user.deleted");

        customer.tells("attendance", "a-1", "inserted");
        customer.tells("attendance", "a-1", "updated");
        customer.tells("user", "u-1", "inserted");
        customer.tells("user", "u-1", "updated");
        customer.tells("user", "u-1", "deleted");

        eventually(() -> assertThat(receiver.requests())
                .extracting(request -> request.json().path("type").asString())
                .containsExactlyInAnyOrder("attendance.create", "user.update", "user.destroy"));
        assertThat(webhook.deliveries()).hasSize(3);
    }

    @Test
    void TK_01_TK_02_TK_08_each_webhook_gets_one_message_for_each_transition_it_chose() {
        var everyState = customer.subscribes(receiver, "booking.*");
        var confirmedByHand = customer.subscribes(receiver, "booking[confirm_decline].confirmed");
        var confirmedAtOnce = customer.subscribes(receiver, "booking[instant].confirmed");

        JsonNode booking = customer.books("confirm_decline");
        customer.acts(booking, "confirm");
        String path = "/v1/bookings/" + booking.path("id").asString();
        customer.api().put(path + "/confirm").refused(422, "action-not-in-graph");

        assertThat(everyState.deliveries())
                .extracting(it -> it.path("action").asString())
                .containsExactlyInAnyOrder("tentative", "confirmed");
        assertThat(confirmedByHand.deliveries()).hasSize(1);
        assertThat(confirmedAtOnce.deliveries()).isEmpty();
    }

    @Test
    void TK_08_an_account_has_as_many_webhooks_as_it_wants() {
        for (int number = 0; number < 60; number++) {
            customer.subscribes(receiver, "ticket.closed");
        }
        customer.tells("ticket", "t-1", "closed");

        assertThat(customer.deliveries()).hasSize(60);
    }
}
