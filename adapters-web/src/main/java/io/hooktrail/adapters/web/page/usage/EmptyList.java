package io.hooktrail.adapters.web.page.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the list has no line, which tells what to do about it. */
sealed interface EmptyList {

    /** The word that the page knows it by. */
    String why();

    /**
     * There are deliveries, but none that fits all filters.
     *
     * @param most the list without the filter that removes most; null if it takes more than one to find any
     * @param others those without another one
     */
    record Filtered(@Nullable Without most, List<Without> others) implements EmptyList {
        @Override
        public String why() {
            return "filtered";
        }
    }

    /**
     * The list without one of its filters.
     *
     * @param name of the filter
     * @param found how many there are then
     * @param more whether there may be still more
     */
    record Without(String name, int found, boolean more, String url) {}

    /** There is nothing that deliveries could go to. */
    record NoWebhook() implements EmptyList {
        @Override
        public String why() {
            return "no-webhook";
        }
    }

    /**
     * There is a webhook, but nothing was sent yet.
     *
     * @param url of its page, where it can be sent a test
     */
    record NothingSent(String webhook, String url) implements EmptyList {
        @Override
        public String why() {
            return "nothing-sent";
        }
    }
}
