package io.hooktrail.adapters.web.page.history;

import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.EventType;
import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.booking.BookingEvent;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.entity.EntityEvent;
import io.hooktrail.domain.entity.EventTypeEvent;
import io.hooktrail.domain.retention.RetentionEvent;
import io.hooktrail.domain.webhook.WebhookEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The events of one kind of stream, by their stored names.
 *
 * @param stream such as {@code webhook}
 * @param events such as {@code webhook.disabled}
 */
record Kinds(String stream, List<String> events) {

    private static final List<Kinds> ALL = Stream.of(
                    WebhookEvent.class,
                    DeliveryEvent.class,
                    BulkRetryEvent.class,
                    BookingEvent.class,
                    EntityEvent.class,
                    EventTypeEvent.class,
                    AccountEvent.class,
                    RetentionEvent.class)
            .map(Kinds::of)
            .toList();

    /** All there are, what webhooks do first. */
    static List<Kinds> all() {
        return ALL;
    }

    static boolean isStream(String name) {
        return ALL.stream().anyMatch(kinds -> kinds.stream.equals(name));
    }

    static boolean isEvent(String name) {
        return ALL.stream().anyMatch(kinds -> kinds.events.contains(name));
    }

    private static Kinds of(Class<? extends DomainEvent> family) {
        List<String> events = leaves(family)
                .map(event -> event.getAnnotation(EventType.class))
                .filter(Objects::nonNull)
                .map(EventType::value)
                .toList();
        String first = events.getFirst();
        return new Kinds(first.substring(0, first.indexOf('.')), events);
    }

    /** Families may have families. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Kinds::leaves) : Stream.of(type);
    }
}
