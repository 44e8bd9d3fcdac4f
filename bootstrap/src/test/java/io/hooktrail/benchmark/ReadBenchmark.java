package io.hooktrail.benchmark;

import io.hooktrail.story.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the log with deliveries of three months, reads it in every way that API and pages offer, and prints how long that
 * takes over HTTP.
 *
 * <p>System properties: {@code deliveries} (1000000), {@code samples} (40) of each reading, {@code ceiling} in milliseconds
 * that no 95th percentile may exceed (0: none), {@code only} readings whose name has this part, {@code folder} where what was
 * filled stays for the next run.
 */
public final class ReadBenchmark {

    private static final int DAYS = 90;
    private static final int WEBHOOKS = 50;
    private static final int WARMUP = 8;
    private static final String EMAIL = "kim.%s@example.com".formatted(System.nanoTime());
    private static final String PASSWORD = "correct horse battery";

    private final Processes processes;
    private final int port = Processes.freePort();
    private final String base = "http://127.0.0.1:" + port;
    private final Api api = new Api(base, Processes.KEY);

    private ReadBenchmark(Processes processes) throws IOException {
        this.processes = processes;
    }

    /** Runs it once. */
    public static void main(String[] arguments) throws Exception {
        try (var processes = new Processes()) {
            new ReadBenchmark(processes).run();
        }
    }

    private void run() throws Exception {
        processes.application(port, Map.of("HOOKTRAIL_USAGE_ROLL_UP", "*/5 * * * * *"));
        processes.await(api::ready, "the application");
        try (var filling = new Filling(processes.data())) {
            if (!filling.done()) {
                fill(filling);
            }
            processes.await(() -> !filling.hasOldMinutes(), "the usage of old minutes to be moved");
            filling.vacuum();
            String account = filling.text("select id from account where name = 'Benchmark'");
            List<String> webhooks = filling.texts("select id from webhook order by created_at, id");
            String event = filling.text("select event_id from delivery order by id desc offset 5000 limit 1");
            var readings = new Readings(new Api(base, api.openKey(account)), signedIn(account), event, webhooks);
            report(readings.all());
        }
    }

    private void fill(Filling filling) throws Exception {
        int deliveries = Integer.getInteger("deliveries", 1_000_000);
        System.out.printf("filling with %,d deliveries of %d days%n", deliveries, DAYS);
        String account = api.openAccount();
        api.grantUsage(account);
        var webhooks = new ArrayList<String>();
        for (int number = 1; number <= WEBHOOKS; number++) {
            webhooks.add(api.addWebhook(account, "Receiver " + number, "http://127.0.0.1:8099/hooks/" + number));
        }
        filling.fill(account, webhooks, deliveries, DAYS);
    }

    private Browser signedIn(String account) throws Exception {
        String link = URI.create(api.invite(account, EMAIL)).getPath();
        var browser = new Browser(base);
        browser.get(link);
        browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD, "next", "/"));
        return browser;
    }

    private static void report(List<Reading> readings) throws Exception {
        int ceiling = Integer.getInteger("ceiling", 0);
        var tooSlow = new ArrayList<String>();
        System.out.printf("%n%-44s %8s %8s %8s   milliseconds%n", "", "p50", "p95", "p99");
        for (Reading reading : readings) {
            if (!reading.name().contains(System.getProperty("only", ""))) {
                continue;
            }
            Reading.Times times = reading.measure(WARMUP, Integer.getInteger("samples", 40));
            System.out.println(times.line());
            if (ceiling > 0 && times.percentile(0.95) > ceiling) {
                tooSlow.add(reading.name());
            }
        }
        if (!tooSlow.isEmpty()) {
            throw new IllegalStateException("Slower than " + ceiling + " ms: " + tooSlow);
        }
    }
}
