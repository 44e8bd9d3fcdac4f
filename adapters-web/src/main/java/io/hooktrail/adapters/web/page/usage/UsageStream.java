package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.DeliveryEvents;
import io.hooktrail.adapters.web.DeliveryEvents.Message;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryWatch;
import io.hooktrail.application.usage.UsageAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells an open page which deliveries moved, and whether they belong into its list. It says no more than their ids: the page
 * asks for what it shows.
 */
@Controller
class UsageStream {

    private final DeliveryFeed feed;
    private final UsageAccess access;
    private final UsageReading reading;

    UsageStream(DeliveryFeed feed, UsageAccess access, UsageReading reading) {
        this.feed = feed;
        this.access = access;
        this.reading = reading;
    }

    /**
     * Runs as long as the page is open, on a virtual thread of its own.
     *
     * @param after what the page heard last, where it begins to listen anew
     */
    @GetMapping(path = "/usage/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            UsageQuery query,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Asked asked = reading.read(caller, access.granted(caller.scope()), query, Locale.ROOT);
        try (DeliveryWatch watch = feed.watch(asked.scope(), DeliveryEvents.position(last == null ? after : last))) {
            DeliveryEvents.write(watch, response, told -> message(told.delivery(), asked.filter()));
        }
    }

    private static Message message(DeliveryView delivery, DeliveryFilter filter) {
        return new Message(
                belongs(delivery, filter) ? "listed" : "other", delivery.id().toString());
    }

    private static boolean belongs(DeliveryView view, DeliveryFilter filter) {
        var subject = view.cause().subject();
        return (filter.statuses().isEmpty() || filter.statuses().contains(view.status()))
                && (filter.types().isEmpty() || filter.types().contains(subject.type()))
                && (filter.actions().isEmpty() || filter.actions().contains(subject.action()))
                && isBefore(view.createdAt(), filter.to());
    }

    private static boolean isBefore(Instant at, @Nullable Instant end) {
        return end == null || at.isBefore(end);
    }
}
