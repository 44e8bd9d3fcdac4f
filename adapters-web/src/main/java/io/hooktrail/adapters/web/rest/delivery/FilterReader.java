package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.CodeRange;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads filters and sorts from parameters. A value that is not known is told, never left out. */
final class FilterReader {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private FilterReader() {}

    /** A filter of deliveries. */
    static DeliveryFilter ofDeliveries(FilterParameters given) {
        return filter(
                given, values("status", given.status(), DeliveryStatus::named, "a status of a delivery"), Set.of());
    }

    /** A filter of attempts: {@code failed} is whatever did not succeed (GKM-10), unless the delivery's word is meant. */
    static DeliveryFilter ofAttempts(FilterParameters given) {
        Set<AttemptStatus> statuses =
                values("status", given.status(), AttemptStatus::named, "success, failed or unknown");
        return filter(
                given,
                Set.of(),
                statuses.contains(AttemptStatus.FAILED)
                        ? Stream.concat(statuses.stream(), Stream.of(AttemptStatus.UNKNOWN))
                                .collect(Collectors.toSet())
                        : statuses);
    }

    static DeliverySort sort(@Nullable String text) {
        return text == null || text.isBlank()
                ? DeliverySort.NEWEST
                : DeliverySort.named(text)
                        .orElseThrow(() -> InvalidRequest.of(
                                "sort", "must be one of -sent_at, sent_at, status, -status, code, -code"));
    }

    private static DeliveryFilter filter(
            FilterParameters given, Set<DeliveryStatus> statuses, Set<AttemptStatus> attemptStatuses) {
        String event = text(given.eventId());
        return new DeliveryFilter(
                statuses,
                attemptStatuses,
                Set.copyOf(list(given.type())),
                Set.copyOf(list(given.action())),
                Set.copyOf(list(given.graph())),
                values("webhook_id", given.webhookId(), id(WebhookId::new), "a webhook id"),
                text(given.endpoint()),
                values("code", given.code(), CodeRange::parse, "a status such as 404, or 5xx"),
                values("failure", given.failure(), FilterReader::failure, "a failure class such as CONNECT_REFUSED"),
                event == null ? null : value("event_id", event, id(EventId::new), "an event id"),
                text(given.entityId()),
                bool(given.test()),
                from(given.from()),
                to(given.to()),
                text(given.q()));
    }

    private static <T> Set<T> values(
            String name, @Nullable String given, Function<String, Optional<T>> read, String expected) {
        return list(given).stream()
                .map(text -> value(name, text, read, expected))
                .collect(Collectors.toSet());
    }

    private static <T> T value(String name, String text, Function<String, Optional<T>> read, String expected) {
        return read.apply(text).orElseThrow(() -> InvalidRequest.of(name, "must be " + expected));
    }

    private static List<String> list(@Nullable String given) {
        return given == null
                ? List.of()
                : Stream.of(given.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static <T> Function<String, Optional<T>> id(Function<UUID, T> make) {
        return text -> {
            try {
                return Optional.of(make.apply(UUID.fromString(text)));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        };
    }

    private static Optional<FailureClass> failure(String text) {
        return Stream.of(FailureClass.values())
                .filter(failure -> failure.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable Boolean bool(@Nullable String given) {
        String text = text(given);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidRequest.of("test", "must be true or false");
        };
    }

    private static @Nullable Instant from(@Nullable String given) {
        String text = text(given);
        return text == null ? null : moment("from", text, 0, Duration.ZERO);
    }

    /** Included: the whole of the day (MT-26), or of the millisecond. */
    private static @Nullable Instant to(@Nullable String given) {
        String text = text(given);
        return text == null ? null : moment("to", text, 1, MILLISECOND);
    }

    private static Instant moment(String name, String text, int days, Duration more) {
        try {
            return text.length() == "2026-11-21".length()
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant().plus(more);
        } catch (DateTimeException notOne) {
            throw InvalidRequest.of(name, "must be an instant such as 2026-11-21T22:13:05.123Z, or a day");
        }
    }
}
