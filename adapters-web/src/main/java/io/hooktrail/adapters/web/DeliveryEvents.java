package io.hooktrail.adapters.web;

import io.hooktrail.application.delivery.DeliveryFeed.Told;
import io.hooktrail.application.delivery.DeliveryWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How deliveries go, as server-sent events. The id of an event is its position in the log, so that a client that comes back
 * with {@code Last-Event-ID} misses nothing, on whichever node.
 */
public final class DeliveryEvents {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String SIGN_OF_LIFE = ":\n\n";

    private DeliveryEvents() {}

    /**
     * What a client hears.
     *
     * @param data of one line
     */
    public record Message(String event, String data) {}

    /**
     * The position behind which a client wants to go on; null if it names none.
     *
     * @param last the header {@code Last-Event-ID}
     * @throws InvalidRequest if no event can have that id
     */
    public static @Nullable Long position(@Nullable String last) {
        if (last == null || last.isBlank()) {
            return null;
        }
        if (!last.strip().matches("[0-9]{1,18}")) {
            throw InvalidRequest.of(
                    "Last-Event-ID",
                    "must be the id of an event of this stream, which is a number; without it the stream begins with"
                            + " now");
        }
        return Long.valueOf(last.strip());
    }

    /** Writes until the watch ends or the client has gone, on the thread of the request: a slow client holds up nobody else. */
    public static void write(DeliveryWatch watch, HttpServletResponse response, Function<Told, Message> as)
            throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        send(out, "retry: 2000\n\n");
        out.flush();
        while (!watch.ended() || watch.hasMore()) {
            send(out, watch.next(HEARTBEAT).map(told -> text(told, as)).orElse(SIGN_OF_LIFE));
            if (!watch.hasMore()) {
                out.flush();
            }
        }
    }

    private static String text(Told told, Function<Told, Message> as) {
        Message message = as.apply(told);
        return "id: " + told.position() + "\nevent: " + message.event() + "\ndata: " + message.data() + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
