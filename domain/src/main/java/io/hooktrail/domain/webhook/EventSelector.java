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
        @Nullable String type,
        @Nullable String graph,
        @Nullable String action) {

    /** Every event there is, and every one there will be. */
    public static final EventSelector EVERYTHING = new EventSelector(null, null, null);

    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+)(?:\\[([a-z0-9_-]+)])?\\.([a-z0-9_-]+|\\*)");
    private static final int LONGEST = 200;

    /**
     * Reads the text form as it stands.
     *
     * @throws Rejected with {@link EventUnknown} if it is not of the form
     */
    public static EventSelector parse(String text) {
        if (text.equals("*")) {
            return EVERYTHING;
        }
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            throw new Rejected(EventUnknown.malformed());
        }
        return new EventSelector(form.group(1), form.group(2), form.group(3).equals("*") ? null : form.group(3));
    }

    /**
     * The same in the canonical names of the catalogue, so {@code user.inserted} becomes {@code user.create} (C13).
     *
     * @throws Rejected with {@link EventUnknown}, which names the part that is not known
     */
    public EventSelector in(EventCatalogue catalogue) {
        if (type == null) {
            return this;
        }
        String itsType = catalogue.type(type);
        String itsGraph = graph == null ? null : catalogue.graph(itsType, graph);
        String itsAction = action == null ? null : catalogue.action(itsType, itsGraph, action);
        return new EventSelector(itsType, itsGraph, itsAction);
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
