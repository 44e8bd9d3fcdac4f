package io.hooktrail.page;

import static io.hooktrail.page.Invited.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.Pages;
import io.hooktrail.story.Browser;
import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.LocalReceiver.Reply;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An organisation with every kind of thing, some of them under names that nobody thought of. */
record OneOfEverything(Customer owner, List<String> addresses) {

    private static final String LONG = "Reception".repeat(11);
    private static final String LONG_PATH = "/" + "hooks-of-the-reception-desk/".repeat(7);

    static OneOfEverything of(LocalReceiver working, LocalReceiver broken) {
        Customer owner = RunningHooktrail.newCustomer(LONG);
        RunningHooktrail.newChildOf(owner, LONG);
        broken.answers(Reply.of(500).saying("<h1>" + LONG + "</h1>"));
        owner.subscribesWith(", \"retry_policy\": {\"delays_seconds\": []}", broken, "client.*", "booking.*")
                .change("\"name\": \"%s\", \"url\": \"%s\"".formatted(LONG, broken.url() + LONG_PATH));
        owner.api()
                .post("/v1/event-types", "{\"type\": \"drone\", \"actions\": [\"landed\"]}")
                .accepted();
        String bin = aBinThatHeard(owner);
        String event = owner.tells("client", LONG, "update");
        List<String> routes = Pages.addresses(owner, working);
        eventually(() ->
                assertThat(statuses(owner)).contains("success", "exhausted").doesNotContain("pending", "failed"));
        return new OneOfEverything(
                owner, Stream.concat(routes.stream(), more(owner, bin, event)).toList());
    }

    /** Those that answer a plain GET with a document of their own. */
    List<String> pages() {
        Browser asking = Browser.ofMember(owner, "super_admin");
        return addresses.stream()
                .filter(address -> {
                    Browser.Shown shown = asking.get(address);
                    assertThat(shown.statusCode()).as(address).isBetween(200, 399);
                    return shown.statusCode() == 200 && shown.body().startsWith("<!doctype html>");
                })
                .toList();
    }

    /** What unfolds on a page, and pages of which a route has many. */
    private static Stream<String> more(Customer owner, String bin, String event) {
        String delivery = owner.deliveries().getLast().path("id").asString();
        return Stream.of(
                "/usage?expanded=" + delivery,
                "/usage?status=pending&type=nothing",
                "/admin/webhook-deliveries?open=" + delivery + ".1",
                "/admin/webhook-deliveries?q=nothing-has-this-name&status=lost",
                "/duplicates?q=" + event,
                "/event-types/booking",
                "/event-types/drone",
                "/webhooks?view=cards",
                "/webhooks?q=nothing-has-this-name",
                "/request-bins/" + bin);
    }

    private static List<String> statuses(Customer owner) {
        return owner.deliveries().stream()
                .map(it -> it.path("status").asString())
                .toList();
    }

    private static String aBinThatHeard(Customer owner) {
        JsonNode bin =
                owner.api().post("/v1/bins", "{\"name\": \"" + LONG + "\"}").accepted();
        var anybody = new Rest(owner.api().base(), "");
        anybody.post("/bins/" + bin.path("id").asString(), "{\"said\": \"" + LONG.repeat(5) + "\"}");
        return bin.path("id").asString();
    }
}
