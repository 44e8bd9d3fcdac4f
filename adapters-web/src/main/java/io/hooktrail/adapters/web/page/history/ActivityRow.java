package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.history.HistoryEntry;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as a line of the list.
 *
 * @param account whose it is, by name; null for the one that is acted for
 * @param entry as it was stored
 * @param toggle the page with this one open, or closed again
 * @param fragment this line alone, so changed
 * @param data the event, indented; null unless it is open
 */
record ActivityRow(
        HistoryEntry entry,
        Moment at,
        HistorySubjects.Subject subject,
        Actor actor,
        @Nullable String account,
        String toggle,
        String fragment,
        @Nullable String data) {

    private static final int ENOUGH = 8;

    /**
     * Who did it.
     *
     * @param kind system, key, member or token; nobody if none is known
     * @param id after the kind
     * @param name what members and keys are called; null if the reader may not know, or nobody does
     */
    record Actor(String kind, String id, @Nullable String name) {

        static Actor of(@Nullable String actor, Map<String, String> names) {
            String whole = Objects.requireNonNullElse(actor, "nobody");
            int colon = whole.indexOf(':');
            return colon < 0
                    ? new Actor(whole, "", null)
                    : new Actor(whole.substring(0, colon), whole.substring(colon + 1), names.get(whole));
        }

        /** As it stands in the event. */
        public String whole() {
            return id.isEmpty() ? kind : kind + ":" + id;
        }

        /** The end of its id, which is enough to tell it from others. */
        public String shortId() {
            return shortened(id);
        }
    }

    public boolean open() {
        return data != null;
    }

    /** The end of the id of what it happened to. */
    public String shortId() {
        return shortened(entry.id());
    }

    private static String shortened(String id) {
        return id.length() <= 2 * ENOUGH ? id : "…" + id.substring(id.length() - ENOUGH);
    }
}
