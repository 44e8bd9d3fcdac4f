package io.hooktrail.application.usage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what usage can be split. */
public enum Dimension {
    /** The type of the event. */
    TYPE,
    /** The action of the event. */
    ACTION,
    /** Type and action, as {@code type.action}. */
    EVENT,
    /** The webhook, by id. */
    WEBHOOK,
    /** The account that owns the webhook, by id. */
    ACCOUNT;

    /** The one with this name, if there is one. */
    public static Optional<Dimension> named(String name) {
        return Stream.of(values()).filter(d -> d.toString().equals(name)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
