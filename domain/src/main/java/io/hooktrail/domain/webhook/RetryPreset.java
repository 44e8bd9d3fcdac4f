package io.hooktrail.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Retry policies with a name, one for each that a product documents (C5, C6). */
public enum RetryPreset {
    /** Three retries within 30 minutes, each pause three times the one before; the default (GKM-27). */
    GKM_3X30("gkm-3x30"),
    /** Five attempts: at once, then after 1, 5, 15 minutes and 1 hour. */
    GKM_5("gkm-5"),
    /** Five retries, none after a 400. The source states no pauses: these are ours. */
    MYTIME_5("mytime-5"),
    /** One attempt. */
    ONCE("once");

    private final String text;

    RetryPreset(String text) {
        this.text = text;
    }

    /** The policy it stands for, with the usual jitter. */
    public RetryPolicy policy() {
        return switch (this) {
            case GKM_3X30 -> new RetryPolicy(minutes(2, 6, 18), Set.of());
            case GKM_5 -> new RetryPolicy(minutes(1, 5, 15, 60), Set.of());
            case MYTIME_5 -> new RetryPolicy(minutes(1, 5, 15, 60, 240), Set.of(400));
            case ONCE -> new RetryPolicy(List.of(), Set.of());
        };
    }

    /** The preset named so, if there is one. */
    public static Optional<RetryPreset> named(String text) {
        return Stream.of(values()).filter(p -> p.text.equals(text)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return text;
    }

    private static List<Duration> minutes(int... pauses) {
        return IntStream.of(pauses).mapToObj(Duration::ofMinutes).toList();
    }
}
