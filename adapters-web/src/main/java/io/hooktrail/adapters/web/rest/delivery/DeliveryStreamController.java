package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.DeliveryEvents;
import io.hooktrail.adapters.web.DeliveryEvents.Message;
import io.hooktrail.application.delivery.DeliveryFeed;
import io.hooktrail.application.delivery.DeliveryFeed.Told;
import io.hooktrail.application.delivery.DeliveryWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as they go, each as the list shows it. */
@RestController
class DeliveryStreamController {

    private final DeliveryFeed feed;
    private final JsonMapper json;

    DeliveryStreamController(DeliveryFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** Runs as long as the client listens, on a virtual thread of its own. */
    @GetMapping(path = "/v1/deliveries/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try (DeliveryWatch watch = feed.watch(caller.scope(), DeliveryEvents.position(last))) {
            DeliveryEvents.write(watch, response, this::message);
        }
    }

    /** Without a graceful end a stream would hold up the end of the program. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        feed.close();
    }

    private Message message(Told told) {
        return new Message("delivery", json.writeValueAsString(DeliveryResponse.of(told.delivery())));
    }
}
