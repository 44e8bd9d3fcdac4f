package io.hooktrail.adapters.web.page.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
    static final String CURSOR = "cursor";
    /** The event that is unfolded, by its place in the store. */
    static final String OPEN = "open";

    /** What leaves out events. */
    static final List<String> FILTERS = List.of(KIND, ACTOR, ID, FROM, TO);

    private static final List<String> NAMES = List.of(KIND, ACTOR, ID, FROM, TO, CURSOR, OPEN);

    /** Copies. */
    ActivityQuery {
        parts = Map.copyOf(parts);
    }

    /** Of the parameters of a request, whatever else they are. */
    static ActivityQuery of(Map<String, String> parameters) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
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

    /** Another page of the same list. */
    ActivityQuery at(@Nullable String cursor) {
        return with(OPEN, null).with(CURSOR, cursor);
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
        var url = UriComponentsBuilder.fromPath(path);
        NAMES.stream().filter(parts::containsKey).forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parts).toUriString();
    }
}
