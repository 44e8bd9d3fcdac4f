package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryFeed.Told;
import io.hooktrail.application.delivery.DeliveryWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deliveries as they go, as server-sent events. The id of an event is its position in the log, so that a client that comes
 * back with {@code Last-Event-ID} misses nothing, on whichever node.
 */
@RestController
class DeliveryStreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final DeliveryFeed feed;
    private final JsonMapper json;

    DeliveryStreamController(DeliveryFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** Runs as long as the client listens, on a virtual thread of its own: a slow client holds up nobody else. */
    @GetMapping(path = "/v1/deliveries/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try (DeliveryWatch watch = feed.watch(caller.scope(), position(last))) {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("X-Accel-Buffering", "no");
            write(watch, response.getOutputStream());
        }
    }

    /** Without a graceful end a stream would hold up the end of the program. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        feed.close();
    }

    private void write(DeliveryWatch watch, OutputStream out) throws IOException, InterruptedException {
        send(out, "retry: 2000\n\n");
        out.flush();
        while (!watch.ended() || watch.hasMore()) {
            Optional<Told> told = watch.next(HEARTBEAT);
            send(out, told.map(this::event).orElse(":\n\n"));
            if (!watch.hasMore()) {
                out.flush();
            }
        }
    }

    private String event(Told told) {
        String data = json.writeValueAsString(DeliveryResponse.of(told.delivery()));
        return "id: " + told.position() + "\nevent: delivery\ndata: " + data + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Long position(@Nullable String last) {
        if (last == null || last.isBlank()) {
            return null;
        }
        if (!last.strip().matches("[0-9]{1,18}")) {
            throw InvalidRequest.of("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Long.valueOf(last.strip());
    }
}
