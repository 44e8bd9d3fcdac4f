package io.hooktrail.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Starts application, receiver and load generator as processes, warms up, measures, and prints what came of it.
 *
 * <p>System properties: {@code warmup} and {@code seconds} (120 and 30; the compiler takes half a core for the first 90), {@code connections} (4), {@code batch} (100),
 * {@code outstanding} (4000), {@code floor} deliveries a second below which the run fails (0: none), {@code options} of
 * the application's JVM, such as those of a recording.
 */
public final class DeliveryBenchmark {

    private final Processes processes;
    private final int apiPort = Processes.freePort();
    private final int receiverPort = Processes.freePort();
    private final Api api = new Api("http://127.0.0.1:" + apiPort, Processes.KEY);
    private final Api receiver = new Api("http://127.0.0.1:" + receiverPort, "");

    private DeliveryBenchmark(Processes processes) throws IOException {
        this.processes = processes;
    }

    /** Runs it once. */
    public static void main(String[] arguments) throws Exception {
        try (var processes = new Processes()) {
            new DeliveryBenchmark(processes).run();
        }
    }

    private void run() throws Exception {
        Process sink = processes.java(
                "io.hooktrail.benchmark.Receiver", List.of("-Xmx1g"), Map.of(), String.valueOf(receiverPort));
        Process application = processes.application(apiPort, Map.of());
        processes.await(api::ready, "the application");
        String account = api.openAccount();
        api.addWebhook(account, "Receiver", "http://127.0.0.1:" + receiverPort + "/hooks");
        Process generator = generator(account);

        System.out.println("warming up for " + number("warmup", 120) + " s");
        awaitArrival(post(generator, number("warmup", 120)));
        receiver.get("/reset");
        var spent = new Spent(application, List.of(generator, sink));
        long before = distinct();
        long start = System.nanoTime();
        long accepted = post(generator, number("seconds", 30));
        double took = (System.nanoTime() - start) / 1e9;
        long delivered = distinct() - before;
        Spent.Seconds seconds = spent.since();
        awaitArrival(before + accepted);
        print(accepted, delivered, took, seconds, before + accepted);
    }

    private void print(long accepted, long delivered, double took, Spent.Seconds spent, long expected)
            throws Exception {
        String[] report = receiver.get("/report").split(" ");
        double rate = delivered / took;
        System.out.printf("%naccepted     %,10.0f events/s%n", accepted / took);
        System.out.printf("delivered    %,10.0f deliveries/s over %.1f s%n", rate, took);
        System.out.printf(
                "on its way   p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, from the making of the event to its receipt%n",
                millis(report[3]), millis(report[4]), millis(report[5]));
        System.out.printf("lost         %,10d%n", expected - Long.parseLong(report[0]));
        System.out.printf("duplicated   %,10d%n", Long.parseLong(report[1]));
        System.out.printf(
                "processor    JVM %.2f cores, PostgreSQL %.2f cores, generator and receiver %.2f cores%n",
                spent.jvm() / took, spent.postgres() / took, spent.harness() / took);
        System.out.printf(
                "a delivery   JVM %.0f µs, PostgreSQL %.0f µs, generator and receiver %.0f µs%n",
                spent.jvm() / delivered * 1e6, spent.postgres() / delivered * 1e6, spent.harness() / delivered * 1e6);
        if (rate < Integer.getInteger("floor", 0)) {
            throw new IllegalStateException("Slower than the floor of " + Integer.getInteger("floor") + " a second");
        }
    }

    private Process generator(String account) throws IOException {
        return processes.java(
                "io.hooktrail.benchmark.LoadGenerator",
                List.of("-Xmx512m"),
                Map.of(),
                "http://127.0.0.1:" + apiPort,
                Processes.KEY,
                account,
                "http://127.0.0.1:" + receiverPort,
                String.valueOf(number("connections", 4)),
                String.valueOf(number("batch", 100)),
                String.valueOf(number("outstanding", 4_000)));
    }

    /** How many events were accepted in that time. */
    private static long post(Process generator, int seconds) throws IOException {
        var out = generator.outputWriter();
        out.write(seconds + "\n");
        out.flush();
        String accepted = generator.inputReader().readLine();
        if (accepted == null) {
            throw new IllegalStateException("The load generator ended early");
        }
        return Long.parseLong(accepted);
    }

    private void awaitArrival(long expected) throws Exception {
        processes.await(() -> distinct() >= expected, "all " + expected + " deliveries");
    }

    private long distinct() throws Exception {
        return Long.parseLong(receiver.get("/count"));
    }

    private static int number(String name, int usually) {
        return Integer.getInteger(name, usually);
    }

    private static double millis(String micros) {
        return Long.parseLong(micros) / 1_000.0;
    }
}
