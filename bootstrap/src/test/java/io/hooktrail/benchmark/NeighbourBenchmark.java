package io.hooktrail.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hooktrail.HooktrailApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How much later an account's webhooks arrive while another account's receivers never answer in time, or refuse
 * everything. It sends at a steady pace that the machine bears easily: a machine that is busy makes everybody wait.
 *
 * <p>System properties: {@code warmup} and {@code seconds} of each of the two phases (20 and 25), {@code rate} events a
 * second of each account (40).
 */
public final class NeighbourBenchmark {

    private static final String KEY = "htk_benchmark0000000000000000000000000000000";
    private static final double GOAL = 1.2;
    private static final int RATE = Integer.getInteger("rate", 40);

    private final Path folder = Files.createTempDirectory("hooktrail-neighbours");
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(2);
    private final HttpServer quick = receiver(this::note);
    private final HttpServer slow = receiver(exchange -> pause());
    private final HttpServer broken = receiver(exchange -> exchange.sendResponseHeaders(500, -1));
    private final ConfigurableApplicationContext application = application();
    private final Api api =
            new Api("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"), KEY);

    private NeighbourBenchmark() throws IOException {}

    /** Runs it once. */
    public static void main(String[] arguments) throws Exception {
        var benchmark = new NeighbourBenchmark();
        try {
            benchmark.run();
        } finally {
            benchmark.stop();
        }
    }

    private void run() throws Exception {
        String ours = account(quick);
        String theirs = account(slow, broken);
        tellSteadily(ours);
        measured(Integer.getInteger("warmup", 20));
        List<Long> alone = measured(Integer.getInteger("seconds", 25));
        tellSteadily(theirs);
        List<Long> beside = measured(Integer.getInteger("seconds", 25));
        print("alone", alone);
        print("beside slow and broken receivers of another account", beside);
        double ratio = (double) percentile(beside, 0.99) / percentile(alone, 0.99);
        System.out.printf("p99 is %.2f times as long; the goal is below %.2f%n", ratio, GOAL);
    }

    private String account(HttpServer... receivers) throws Exception {
        String account = api.openAccount();
        for (HttpServer receiver : receivers) {
            api.addWebhook(
                    account,
                    "Receiver",
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks");
        }
        return account;
    }

    private void tellSteadily(String account) {
        pace.scheduleAtFixedRate(() -> tell(account), 0, 1_000_000 / RATE, TimeUnit.MICROSECONDS);
    }

    private void tell(String account) {
        String event = "{\"events\":[{\"type\":\"client\",\"action\":\"update\",\"entity_id\":\"c-1\",\"data\":{"
                + Received.MADE_AT + Received.now() + "}}]}";
        try {
            api.post("/v1/events", account, event);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Long> measured(int seconds) throws InterruptedException {
        micros.clear();
        TimeUnit.SECONDS.sleep(seconds);
        return micros.stream().sorted().toList();
    }

    private static void print(String when, List<Long> sorted) {
        System.out.printf(
                "%-52s %,6d deliveries, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                when,
                sorted.size(),
                percentile(sorted, 0.5) / 1e3,
                percentile(sorted, 0.95) / 1e3,
                percentile(sorted, 0.99) / 1e3);
    }

    private static long percentile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }

    private void note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        micros.add(Received.now() - Received.madeAt(body));
        exchange.sendResponseHeaders(204, -1);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(15);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer receiver(Answer answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
        return server;
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private ConfigurableApplicationContext application() {
        return SpringApplication.run(
                HooktrailApplication.class,
                "--server.port=0",
                "--hooktrail.data-dir=" + folder.resolve("data"),
                "--hooktrail.bootstrap-api-key=" + KEY,
                "--hooktrail.web.requests-per-second=1000000",
                "--hooktrail.delivery.require-https=false",
                "--hooktrail.delivery.allowed-addresses=127.0.0.0/8");
    }

    private void stop() {
        pace.shutdownNow();
        application.close();
        List.of(quick, slow, broken).forEach(server -> server.stop(0));
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
