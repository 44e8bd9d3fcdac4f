package io.hooktrail.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A customer's system: a real HTTP server on this machine that remembers every request and answers as it is told. */
public final class LocalReceiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> unseen = new LinkedBlockingQueue<>();
    private volatile Function<Received, CompletableFuture<Reply>> behaviour = always(Reply.of(204));
    private HttpServer server = listening(0);

    private LocalReceiver() {}

    /** An answer. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply of(int status) {
            return new Reply(status, Map.of(), "");
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body);
        }

        public Reply saying(String words) {
            return new Reply(status, headers, words);
        }
    }

    /** Listens from now on, and answers 204. */
    public static LocalReceiver start() {
        return new LocalReceiver();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** Answers so from now on. */
    public LocalReceiver answers(int status) {
        return answers(Reply.of(status));
    }

    /** Answers so from now on. */
    public LocalReceiver answers(Reply reply) {
        return behaves(always(reply));
    }

    /** Answers the next request so, later ones with 204. */
    public LocalReceiver answersOnce(Reply reply) {
        return behaves(request -> {
            answers(204);
            return CompletableFuture.completedFuture(reply);
        });
    }

    /** Answers each request when and as the function says, from now on. */
    public LocalReceiver behaves(Function<Received, CompletableFuture<Reply>> as) {
        behaviour = as;
        return this;
    }

    /** Refuses connections. */
    public void goesDown() {
        server.stop(0);
    }

    /** Listens again where it did. */
    public void comesBack() {
        server = listening(server.getAddress().getPort());
    }

    /** The next request that was not asked for yet; waits for it. */
    public Received next() {
        try {
            Received next = unseen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no request arrived");
            }
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Every request so far, in the order of arrival. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Function<Received, CompletableFuture<Reply>> always(Reply reply) {
        return request -> CompletableFuture.completedFuture(reply);
    }

    private HttpServer listening(int port) {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            created.createContext("/", this::receive);
            created.setExecutor(threads);
            created.start();
            return created;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        var request = new Received(
                exchange.getRequestMethod(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Instant.now(),
                new CompletableFuture<>());
        requests.add(request);
        unseen.add(request);
        var _ = behaviour.apply(request).thenAccept(reply -> answer(exchange, request, reply));
    }

    private static void answer(HttpExchange exchange, Received request, Reply reply) {
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            request.answered().complete(reply.status());
        } catch (IOException gone) {
            request.answered().completeExceptionally(gone);
        }
    }
}
