package io.hooktrail.contract;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees the usage of whom, and from when on. */
class MonitoringAcrossAccountsTest {

    private final Rest operator = RunningHooktrail.superAdmin();
    private final Customer headquarters = RunningHooktrail.newCustomer("Headquarters");
    private final Customer north = RunningHooktrail.newChildOf(headquarters, "North");
    private final Customer south = RunningHooktrail.newChildOf(headquarters, "South");
    private final LocalReceiver receiver = LocalReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void MT_03_MT_07_what_happened_before_the_dashboard_was_granted_is_there_afterwards() {
        withdraw(north);
        hearsOfATicket(north);
        JsonNode refused = north.api().get("/v1/usage/summary").refused(403, "usage-dashboard-not-enabled");
        assertThat(refused.path("detail").asString()).contains("Contact support");
        north.api().put(dashboardOf(north)).refused(403, "role-too-low");

        operator.put(dashboardOf(north)).accepted();

        assertThat(north.usage().path("sent").asInt()).isEqualTo(1);
        assertThat(north.usage().path("success").asInt()).isEqualTo(1);
    }

    @Test
    void MT_04_MT_05_a_parent_watches_all_and_a_child_itself_alone_once_it_has_a_grant_of_its_own() {
        hearsOfATicket(headquarters);
        hearsOfATicket(north);
        hearsOfATicket(south);
        withdraw(south);

        assertThat(headquarters.usage().path("sent").asInt()).isEqualTo(3);
        assertThat(sent(headquarters, "?account_id=" + south.account())).isEqualTo(1);
        assertThat(sent(headquarters, "?include_children=false")).isEqualTo(1);
        assertThat(north.usage().path("sent").asInt()).isEqualTo(1);
        assertThat(sent(north, "?account_id=" + headquarters.account())).isZero();
        assertThat(sent(north, "?account_id=" + south.account())).isZero();
        south.api().get("/v1/usage/summary").refused(403, "usage-dashboard-not-enabled");
    }

    private void hearsOfATicket(Customer customer) {
        var webhook = customer.subscribesWith(", \"include_children\": false", receiver, "ticket.closed");
        customer.tells("ticket", "t-1", "closed");
        eventually(() -> webhook.newest("success"));
    }

    private static int sent(Customer customer, String query) {
        return customer.api()
                .get("/v1/usage/summary" + query)
                .accepted()
                .path("sent")
                .asInt();
    }

    private void withdraw(Customer customer) {
        operator.delete(dashboardOf(customer)).accepted();
    }

    private static String dashboardOf(Customer customer) {
        return "/v1/accounts/" + customer.account() + "/usage-dashboard";
    }
}
