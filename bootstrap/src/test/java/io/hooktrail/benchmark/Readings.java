package io.hooktrail.benchmark;

import io.hooktrail.story.Browser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is read of a log of months: every list with its filters and orders, the figures, and the pages. */
final class Readings {

    private final Api api;
    private final Browser browser;
    private final List<Reading> all = new ArrayList<>();

    /**
     * Finds the places that it will read.
     *
     * @param event one that was delivered
     * @param webhooks the busiest first
     */
    Readings(Api api, Browser browser, String event, List<String> webhooks) throws Exception {
        this.api = api;
        this.browser = browser;
        lists("/v1/deliveries", "status", webhooks);
        lists("/v1/attempts", "status", webhooks);
        api("duplicates of an event", "/v1/usage/duplicates?event_id=" + event);
        api("usage: summary", "/v1/usage/summary");
        api("usage: trend of 7 days", "/v1/usage/trend?days=7");
        api("usage: trend of 90 days", "/v1/usage/trend?days=90");
        api("usage: recurring failures", "/v1/usage/failures");
        api("webhooks: 50 with their error rates", "/v1/webhooks?limit=50");
        api("history: newest events", "/v1/history?limit=50");
        page("/usage");
        page("/usage/failures");
        page("/admin/webhook-deliveries");
        page("/webhooks");
        page("/duplicates?q=" + event);
        page("/history");
    }

    List<Reading> all() {
        return List.copyOf(all);
    }

    private void lists(String path, String status, List<String> webhooks) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        list(path, "first page", "");
        api(path + " deep in the list", path + "?limit=50&cursor=" + deep(path));
        list(path, "90 days", "from=" + now.minus(90, ChronoUnit.DAYS) + "&to=" + now);
        list(
                path,
                "a day two months ago",
                "from=" + now.minus(60, ChronoUnit.DAYS) + "&to=" + now.minus(59, ChronoUnit.DAYS));
        list(path, "failed", status + "=failed");
        list(path, "success", status + "=success");
        list(path, "a frequent type", "type=booking");
        list(path, "a rare type", "type=license");
        list(path, "type and action", "type=client&action=confirmed");
        list(path, "the busiest webhook", "webhook_id=" + webhooks.getFirst());
        list(path, "the quietest webhook", "webhook_id=" + webhooks.getLast());
        list(path, "code 503", "code=503");
        list(path, "q: frequent", "q=booking");
        list(path, "q: rare", "q=license");
        list(path, "q: nothing", "q=there-is-none");
        for (String sort : List.of("sent_at", "-sent_at", "status", "-status", "code", "-code")) {
            list(path, "sort=" + sort, "sort=" + sort);
        }
    }

    private void list(String path, String what, String query) {
        api(path + " " + what, path + "?limit=50&" + query);
    }

    private String deep(String path) throws Exception {
        String cursor = "";
        for (int page = 0; page < 50; page++) {
            cursor = Api.member("next", api.read(path + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
        }
        return cursor;
    }

    private void api(String name, String path) {
        all.add(new Reading(name, () -> api.read(path)));
    }

    private void page(String path) {
        all.add(new Reading("page " + path, () -> {
            int status = browser.get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        }));
    }
}
