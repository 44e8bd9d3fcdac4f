package io.hooktrail.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts batches of events over a few connections, and waits while too many of their deliveries have not arrived yet: what
 * it measures is a rate that the system can sustain, not how fast a backlog grows.
 *
 * <p>Arguments: API base, API key, account, receiver base, connections, events a batch, outstanding at most. Each line of
 * its input says for how many seconds to post; it answers with a line that says how many events were accepted. One process
 * for warm-up and measurement: a new one would be compiled in the time that is measured.
 */
public final class LoadGenerator {

    private static final String PADDING = "x".repeat(950);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong entities = new AtomicLong();
    private final String[] arguments;
    private volatile long arrived;

    private LoadGenerator(String[] arguments) {
        this.arguments = arguments;
    }

    /** Posts until its input ends. */
    public static void main(String[] arguments) throws Exception {
        var generator = new LoadGenerator(arguments);
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String seconds = input.readLine(); seconds != null; seconds = input.readLine()) {
                System.out.println(generator.run(Duration.ofSeconds(Long.parseLong(seconds))));
            }
        }
    }

    private long run(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        arrived = distinct();
        accepted.set(arrived);
        long before = accepted.get();
        List<Thread> connections = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            connections.add(Thread.ofVirtual().start(() -> postUntil(end)));
        }
        while (System.nanoTime() < end) {
            arrived = distinct();
            Thread.sleep(5);
        }
        for (Thread connection : connections) {
            connection.join();
        }
        return accepted.get() - before;
    }

    private void postUntil(long end) {
        int batch = Integer.parseInt(arguments[5]);
        long outstanding = Long.parseLong(arguments[6]);
        try {
            while (System.nanoTime() < end) {
                if (accepted.get() - arrived > outstanding) {
                    Thread.sleep(1);
                } else {
                    post(batch);
                }
            }
        } catch (Exception failure) {
            failure.printStackTrace();
        }
    }

    private void post(int batch) throws Exception {
        accepted.addAndGet(batch);
        HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0] + "/v1/events"))
                .header("Authorization", "Bearer " + arguments[1])
                .header("Hooktrail-Account", arguments[2])
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body(batch)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202 || answer.body().contains("rejected")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private String body(int batch) {
        var events = new StringBuilder(batch * 1_100).append("{\"events\":[");
        for (int i = 0; i < batch; i++) {
            events.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"client\",\"action\":\"update\",\"entity_id\":\"c-")
                    .append(entities.incrementAndGet() % 100_000)
                    .append("\",\"data\":{")
                    .append(Received.MADE_AT)
                    .append(Received.now())
                    .append(",\"padding\":\"")
                    .append(PADDING)
                    .append("\"}}");
        }
        return events.append("]}").toString();
    }

    private long distinct() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(arguments[3] + "/count")).build();
        return Long.parseLong(client.send(request, BodyHandlers.ofString()).body());
    }
}
