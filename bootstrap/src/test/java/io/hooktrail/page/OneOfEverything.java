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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** An organisation with every kind of thing, some of them under names that nobody thought of. */
record OneOfEverything(Customer owner, List<String> addresses) {

    private static final String LONG = "Reception".repeat(11);
    private static final String LONG_PATH = "/" + "hooks-of-the-reception-desk/".repeat(7);

    private static final Pattern EXPANDER = Pattern.compile("<a [^>]*class=\"[^\"]*expander[^\"]*\"[^>]*>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

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
                owner, Stream.concat(routes.stream(), more(bin, event)).toList());
    }

    /** Those that answer a plain GET with a document of their own, and what their first row unfolds. */
    Set<String> pages() {
        Browser asking = Browser.ofMember(owner, "super_admin");
        var pages = new LinkedHashSet<String>();
        for (String address : addresses) {
            Browser.Shown shown = asking.get(address);
            assertThat(shown.statusCode()).as(address).isBetween(200, 399);
            if (shown.statusCode() == 200 && shown.body().startsWith("<!doctype html>")) {
                pages.add(address);
                firstLink(shown.body()).ifPresent(pages::add);
            }
        }
        return pages;
    }

    private static Optional<String> firstLink(String page) {
        return EXPANDER.matcher(page)
                .results()
                .map(tag -> HREF.matcher(tag.group()))
                .filter(Matcher::find)
                .map(href -> HtmlUtils.htmlUnescape(href.group(1)))
                .findFirst();
    }

    /** Pages of which a route has many, and empty ones. */
    private static Stream<String> more(String bin, String event) {
        return Stream.of(
                "/usage?status=pending&type=nothing",
                "/usage?status=pending&type=client",
                "/usage/failures?to=2026-01-31&from=soon",
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
