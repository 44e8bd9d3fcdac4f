package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Sense;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, all of it in its URL: so it can be mailed, and the way back works.
 *
 * @param parts what was asked for, by name; what is empty was not
 */
record ActivityQuery(Map<String, String> parts) {

    static final String PATH = "/history";

    /** A stream such as {@code webhook}, or an event such as {@code webhook.disabled}. */
    static final String KIND = "kind";

    static final String ACTOR = "actor";
    /** Of one stream. */
    static final String ID = "id";

    static final String FROM = "from";
    static final String TO = "to";
    /** The event that is unfolded, by its place in the store. */
    static final String OPEN = "open";

    /** What leaves out events. */
    static final List<String> FILTERS = List.of(KIND, ACTOR, ID, FROM, TO);

    private static final List<String> NAMES = List.of(KIND, ACTOR, ID, FROM, TO, Sense.CURSOR, OPEN);

    /** Copies. */
    ActivityQuery {
        parts = Map.copyOf(parts);
    }

    /** Of the parameters of a request, whatever else they are. */
    static ActivityQuery of(Map<String, String> parameters) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = Address.text(parameters.get(name));
            if (value != null) {
                parts.put(name, value);
            }
        }
        return new ActivityQuery(parts);
    }

    /** One part; null if it was not asked for. */
    public @Nullable String get(String name) {
        return parts.get(name);
    }

    /** Whether fewer than all events are asked for. */
    public boolean filtered() {
        return FILTERS.stream().anyMatch(parts::containsKey);
    }

    /** The same with one part changed, or without it. */
    ActivityQuery with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new ActivityQuery(changed);
    }

    /** The same without what means nothing. */
    ActivityQuery kept(Sense sense) {
        var kept = new LinkedHashMap<>(parts);
        kept.entrySet().removeIf(part -> sense.kept(part.getKey(), part.getValue()) == null);
        return new ActivityQuery(kept);
    }

    /** Another page of the same list. */
    ActivityQuery at(@Nullable String cursor) {
        return with(OPEN, null).with(Sense.CURSOR, cursor);
    }

    /** The first page with this filter, or without it. */
    public ActivityQuery filteredBy(String filter, @Nullable String value) {
        return at(null).with(filter, value);
    }

    /** Everything. */
    public ActivityQuery unfiltered() {
        return new ActivityQuery(Map.of());
    }

    /** Where this is. */
    public String url() {
        return url(PATH);
    }

    /** The same under another path. */
    String url(String path) {
        var url = Address.of(path);
        NAMES.forEach(name -> url.with(name, parts.get(name)));
        return url.toString();
    }
}
