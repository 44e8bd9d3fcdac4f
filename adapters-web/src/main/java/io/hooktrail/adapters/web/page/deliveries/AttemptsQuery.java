package io.hooktrail.adapters.web.page.deliveries;

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
record AttemptsQuery(Map<String, String> parts) {

    static final String PATH = "/admin/webhook-deliveries";

    static final String TEXT = "q";
    static final String CATEGORY = "category";
    static final String STATE = "state";
    static final String STATUS = "status";
    static final String FROM = "from";
    static final String TO = "to";
    static final String WEBHOOK = "webhook";
    static final String SORT = "sort";
    static final String CURSOR = "cursor";
    /** The attempt in the panel. */
    static final String OPEN = "open";
    /** The attempt that was asked for just now. */
    static final String ASKED = "asked";
    /** Why it was not made. */
    static final String REFUSED = "refused";
    /** How many of those that were ticked are tried again. */
    static final String RETRIED = "retried";
    /** How many are not. */
    static final String LEFT = "left";

    /** What leaves out attempts. */
    static final List<String> FILTERS = List.of(TEXT, CATEGORY, STATE, STATUS, FROM, TO, WEBHOOK);

    private static final List<String> NAMES = List.of(
            TEXT, CATEGORY, STATE, STATUS, FROM, TO, WEBHOOK, SORT, CURSOR, OPEN, ASKED, REFUSED, RETRIED, LEFT);

    /** Copies. */
    AttemptsQuery {
        parts = Map.copyOf(parts);
    }

    /** Of the parameters of a request, whatever else they are. */
    static AttemptsQuery of(Map<String, String> parameters) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                parts.put(name, value);
            }
        }
        return new AttemptsQuery(parts);
    }

    /** One part; null if it was not asked for. */
    public @Nullable String get(String name) {
        return parts.get(name);
    }

    /** Whether fewer than all attempts are asked for. */
    public boolean filtered() {
        return FILTERS.stream().anyMatch(parts::containsKey);
    }

    /** The same with one part changed, or without it. */
    AttemptsQuery with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new AttemptsQuery(changed);
    }

    /** The list alone: nothing in the panel, nothing to tell. */
    public AttemptsQuery list() {
        return with(OPEN, null)
                .with(ASKED, null)
                .with(REFUSED, null)
                .with(RETRIED, null)
                .with(LEFT, null);
    }

    /** Another page of the same list. */
    AttemptsQuery at(@Nullable String cursor) {
        return list().with(CURSOR, cursor);
    }

    /** The first page, sorted so. */
    AttemptsQuery sorted(String sort) {
        return at(null).with(SORT, sort);
    }

    /** The first page without one of the filters. */
    AttemptsQuery dropping(String filter) {
        return at(null).with(filter, null);
    }

    /** Everything. */
    public AttemptsQuery unfiltered() {
        AttemptsQuery all = at(null);
        for (String filter : FILTERS) {
            all = all.with(filter, null);
        }
        return all;
    }

    /** Where all that match are retried. */
    public String retryUrl() {
        return at(null).url(PATH + "/retry");
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
