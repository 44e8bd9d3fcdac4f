package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.EventUnknown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events a webhook asks for: {@code *}, {@code client.*}, {@code ticket.closed}, {@code booking.confirmed} or
 * {@code booking[instant_payment].unpaid}.
 *
 * @param type null for every type
 * @param graph null for every graph
 * @param action null for every action
 */
public record EventSelector(
        @Nullable String type, @Nullable String graph, @Nullable String action) {

    /** Every event there is, and every one there will be. */
    public static final EventSelector EVERYTHING = new EventSelector(null, null, null);

    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+)(?:\\[([a-z0-9_-]+)])?\\.([a-z0-9_-]+|\\*)");
    private static final int LONGEST = 200;

    /**
     * Reads the text form and finds the canonical names in the catalogue, so {@code user.inserted} may become
     * {@code user.create} (C13).
     *
     * @throws Rejected with {@link EventUnknown}, which names the part that is not known
     */
    public static EventSelector of(String text, EventCatalogue catalogue) {
        if (text.equals("*")) {
            return EVERYTHING;
        }
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            throw new Rejected(EventUnknown.malformed());
        }
        String type = catalogue.type(form.group(1));
        String graph = form.group(2) == null ? null : catalogue.graph(type, form.group(2));
        String action = form.group(3).equals("*") ? null : catalogue.action(type, graph, form.group(3));
        return new EventSelector(type, graph, action);
    }

    /** Whether it asks for events about this subject. */
    public boolean matches(EventSubject subject) {
        return (type == null || type.equals(subject.type()))
                && (graph == null || graph.equals(subject.graph()))
                && (action == null || action.equals(subject.action()));
    }

    /** The text form, in canonical names. */
    @Override
    public String toString() {
        if (type == null) {
            return "*";
        }
        return type + (graph == null ? "" : "[" + graph + "]") + "." + (action == null ? "*" : action);
    }
}
