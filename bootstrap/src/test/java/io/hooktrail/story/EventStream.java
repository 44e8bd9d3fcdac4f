package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The stream of deliveries as a client of server-sent events sees it. */
final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** One event. */
    record Event(String id, String name, JsonNode data) {}

    private EventStream(InputStream body) {
        this.body = body;
    }

    /** Listens from now on; with an id, from behind that event. */
    static EventStream open(Rest api, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api.base() + "/v1/deliveries/stream"))
                .header("Authorization", "Bearer " + api.key());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var stream = new EventStream(answer.body());
        var _ = Thread.ofVirtual().start(stream::read);
        return stream;
    }

    /** The next event; waits for it. */
    Event next() throws InterruptedException {
        Event next = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no event came");
        }
        return next;
    }

    /** What came and was not asked for yet. */
    List<Event> seen() {
        return List.copyOf(events);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, Rest.json(line.substring("data: ".length()))));
                }
            }
        } catch (IOException closed) {
            // The test has seen enough.
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
