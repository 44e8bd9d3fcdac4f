package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.DeliveryEvents;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells an open page of attempts that its list does not have yet. It says no more than which. */
@Controller
class AttemptsStream {

    private final DeliveryFeed feed;
    private final Accounts accounts;
    private final AttemptsList list;
    private final InstantSource clock;

    AttemptsStream(DeliveryFeed feed, Accounts accounts, AttemptsList list, InstantSource clock) {
        this.feed = feed;
        this.accounts = accounts;
        this.list = list;
        this.clock = clock;
    }

    /**
     * Runs as long as the page is open, on a virtual thread of its own.
     *
     * @param since when the list was read, in milliseconds
     * @param after what the page heard last, where it begins to listen anew
     */
    @GetMapping(path = AttemptsQuery.PATH + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "since", required = false) @Nullable Long since,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var account = accounts.find(caller.scope(), caller.account()).orElseThrow(NoSuchElementException::new);
        var visit = new Visit(caller, account, AttemptsQuery.of(parameters), Locale.ROOT);
        var fresh = new NewAttempts(
                list.read(visit).filter(), since == null ? clock.instant() : Instant.ofEpochMilli(since));
        try (DeliveryWatch watch = feed.watch(caller.scope(), DeliveryEvents.position(last == null ? after : last))) {
            DeliveryEvents.write(watch, response, told -> fresh.message(told.delivery()));
        }
    }
}
