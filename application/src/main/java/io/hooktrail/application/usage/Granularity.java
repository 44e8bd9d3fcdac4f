package io.hooktrail.application.usage;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long an interval of usage is. Days are those of UTC. */
public enum Granularity {
    /** One minute. What is older than two days is kept by the hour alone. */
    MINUTE("1m", Duration.ofMinutes(1)),
    /** Five minutes. */
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    /** A quarter of an hour. */
    QUARTER("15m", Duration.ofMinutes(15)),
    /** One hour. */
    HOUR("1h", Duration.ofHours(1)),
    /** Six hours. */
    SIX_HOURS("6h", Duration.ofHours(6)),
    /** One day. */
    DAY("1d", Duration.ofDays(1));

    private final String text;
    private final Duration length;

    Granularity(String text, Duration length) {
        this.text = text;
        this.length = length;
    }

    /** How long. */
    public Duration length() {
        return length;
    }

    /** The one named so, if there is one. */
    public static Optional<Granularity> named(String text) {
        return Stream.of(values()).filter(g -> g.text.equals(text)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return text;
    }
}
