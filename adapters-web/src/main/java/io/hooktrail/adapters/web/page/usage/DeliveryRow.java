package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Badge;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a line of the list (MT-27 to MT-36).
 *
 * @param sent whether the time is that of sending; otherwise it is that of its making
 * @param detail null unless it is open
 * @param toggle the page with this one open, or closed again
 * @param fragment this line alone, so changed
 */
record DeliveryRow(
        String id,
        Badge badge,
        boolean test,
        String type,
        String action,
        String webhook,
        String url,
        Moment time,
        boolean sent,
        @Nullable Moment next,
        @Nullable DeliveryDetail detail,
        String toggle,
        String fragment) {

    public boolean open() {
        return detail != null;
    }

    /** How times are told. */
    record Clock(Instant now, ZoneId zone, Locale locale) {
        Moment tell(Instant at) {
            return Moment.of(at, now, zone, locale);
        }
    }

    private static boolean isUnderway(DeliveryView view, Clock clock) {
        Instant next = view.nextAttemptAt();
        return view.status() == DeliveryStatus.PENDING && (next == null || !next.isAfter(clock.now()));
    }

    static DeliveryRow of(DeliveryView view, @Nullable DeliveryDetail detail, UsageQuery query, Clock clock) {
        String id = view.id().toString();
        UsageQuery toggled = query.showing(detail == null ? id : null);
        Instant next = view.nextAttemptAt();
        return new DeliveryRow(
                id,
                isUnderway(view, clock) ? Badge.underway() : Badge.of(view.status()),
                view.test(),
                Words.title(view.cause().subject().type()),
                Words.title(view.cause().subject().action()),
                view.webhook().name(),
                view.webhook().url(),
                clock.tell(Objects.requireNonNullElse(view.sentAt(), view.createdAt())),
                view.sentAt() != null,
                next == null ? null : clock.tell(next),
                detail,
                toggled.url() + "#d-" + id,
                toggled.url("/usage/deliveries/" + id));
    }
}
