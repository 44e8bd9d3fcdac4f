package io.hooktrail.contract;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;

/** The routes of the application that are for people and not for programs. */
public final class Pages {

    private Pages() {}

    /**
     * An address for every one of them that can be followed, about things of this account that are made for it. A route
     * without a {@link PageSamples sample} fails.
     */
    public static List<String> addresses(Customer owner, LocalReceiver receiver) {
        var samples = new PageSamples();
        Things things = Things.of(owner, receiver);
        return RunningHooktrail.routes().stream()
                .filter(Pages::isPage)
                .filter(route -> route.startsWith("GET "))
                .sorted()
                .map(route -> samples.of(route).orElseThrow(() -> new AssertionError("no sample of " + route)))
                .map(known -> known.request().apply(things).path())
                .toList();
    }

    /** All but the API, its description, and where bins receive. */
    static boolean isPage(String route) {
        return !route.matches("[A-Z]+ /(v1|v3|swagger-ui|bins|error)\\b.*");
    }
}
