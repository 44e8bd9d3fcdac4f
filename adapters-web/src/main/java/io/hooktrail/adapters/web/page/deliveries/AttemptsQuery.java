package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Sense;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    /** Why it failed: the name of a class of failures. */
    static final String FAILURE = "failure";
    /** The status of the response. */
    static final String CODE = "code";
    /** Tests alone, or none of them. */
    static final String TEST = "test";

    static final String SORT = "sort";
    static final String CURSOR = Sense.CURSOR;
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

    /** Whether the boxes of the page are ticked already, where no script can tick them. */
    static final String TICKED = "ticked";

    /** What leaves out attempts. */
    static final List<String> FILTERS = List.of(TEXT, CATEGORY, STATE, STATUS, FROM, TO, WEBHOOK, FAILURE, CODE, TEST);

    /** Those that have no field of their own: a link from elsewhere sets them. */
    static final List<String> GIVEN = List.of(WEBHOOK, FAILURE, CODE, TEST);

    private static final List<String> OTHERS = List.of(SORT, CURSOR, OPEN, ASKED, REFUSED, RETRIED, LEFT, TICKED);

    private static final List<String> NAMES =
            Stream.concat(FILTERS.stream(), OTHERS.stream()).toList();

    /** Copies. */
    AttemptsQuery {
        parts = Map.copyOf(parts);
    }

    /** Of the parameters of a request, whatever else they are. */
    static AttemptsQuery of(Map<String, String> parameters) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = Address.text(parameters.get(name));
            if (value != null) {
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

    /** The same without what meant nothing. */
    AttemptsQuery kept(Sense sense) {
        var kept = new LinkedHashMap<>(parts);
        kept.entrySet().removeIf(part -> sense.kept(part.getKey(), part.getValue()) == null);
        return new AttemptsQuery(kept);
    }

    /** The list alone: nothing in the panel, nothing to tell. */
    public AttemptsQuery list() {
        return with(OPEN, null)
                .with(ASKED, null)
                .with(REFUSED, null)
                .with(RETRIED, null)
                .with(LEFT, null)
                .with(TICKED, null);
    }

    /** Another page of the same list. */
    AttemptsQuery at(@Nullable String cursor) {
        return list().with(CURSOR, cursor);
    }

    /** The first page of the same list. */
    public String firstUrl() {
        return at(null).url();
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
        var all = new LinkedHashMap<>(at(null).parts);
        all.keySet().removeAll(FILTERS);
        return new AttemptsQuery(all);
    }

    /** The same page with all its boxes ticked. */
    public String tickedUrl() {
        return list().with(TICKED, "all").url();
    }

    /** Whether they are. */
    public boolean ticked() {
        return parts.containsKey(TICKED);
    }

    /** Where one hears what is new in this list since it was read. */
    String streamUrl(Instant read) {
        return at(null).address(PATH + "/stream")
                .with("since", read.toEpochMilli())
                .toString();
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
        return address(path).toString();
    }

    private Address address(String path) {
        var address = Address.of(path);
        for (String name : NAMES) {
            address.with(name, parts.get(name));
        }
        return address;
    }
}
