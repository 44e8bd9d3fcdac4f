package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.usage.Dimension;
import io.hooktrail.application.usage.Granularity;
import io.hooktrail.application.usage.Measure;
import io.hooktrail.application.usage.MetricsQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query of metrics, read from parameters. Where nothing is asked: counts by the hour, of the last day. */
record MetricsParameters(MetricsQuery query, List<Measure> measures) {

    private static final Duration USUAL = Duration.ofHours(24);

    static MetricsParameters read(
            @Nullable String measures,
            @Nullable String dimensions,
            @Nullable String granularity,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant now) {
        Instant until = to == null ? now : to;
        Instant since = from == null ? until.minus(USUAL) : from;
        List<Measure> asked = list("measures", measures, Measure::named, Measure.values());
        var query = new MetricsQuery(
                list("dimensions", dimensions, Dimension::named, Dimension.values()),
                granularity(granularity),
                since,
                until,
                Set.of());
        return new MetricsParameters(
                query, asked.isEmpty() ? List.of(Measure.COUNT, Measure.SUCCESS, Measure.FAILED) : asked);
    }

    private static Granularity granularity(@Nullable String text) {
        List<Granularity> asked = list("granularity", text, Granularity::named, Granularity.values());
        return asked.isEmpty() ? Granularity.HOUR : asked.getFirst();
    }

    private static <T> List<T> list(
            String name, @Nullable String given, Function<String, Optional<T>> named, T[] possible) {
        return given == null || given.isBlank()
                ? List.of()
                : Stream.of(given.split(","))
                        .map(text -> named.apply(text.strip()).orElseThrow(() -> unknown(name, possible)))
                        .distinct()
                        .toList();
    }

    private static InvalidRequest unknown(String name, Object[] possible) {
        String names = Stream.of(possible).map(Object::toString).collect(Collectors.joining(", "));
        return InvalidRequest.of(name, "must be of " + names);
    }
}
