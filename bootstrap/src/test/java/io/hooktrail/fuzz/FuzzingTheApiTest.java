package io.hooktrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sends good and spoilt requests to every operation that the API describes, and holds each answer against the description.
 *
 * <p>The same seed sends the same requests: {@code -Dfuzz.seed=…}, with {@code -Dfuzz.rounds=…} spoilt requests an operation.
 */
class FuzzingTheApiTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 40);
    private static final int GOOD_ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(55);

    /** What an answer must not give away: names of classes, lines of a stack, SQL. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|org\\.springframework|io\\.hooktrail|tools\\.jackson|com\\.fasterxml|org\\.postgresql|org\\.axonframework|org\\.apache)\\.[a-z]+\\.[A-Za-z]|\\w+Exception\\b|\\bat"
                + " \\w+\\.\\w+\\(");

    private final Customer customer = RunningHooktrail.newCustomer("Fuzzed");
    private final Customer stranger = RunningHooktrail.newCustomer("Stranger");
    private final Rest api = customer.api();
    private final Random random = new Random(SEED);
    private final Wire wire = new Wire(URI.create(api.base()).getPort());
    private final ApiDescription description =
            new ApiDescription(api.get("/v3/api-docs").accepted());
    private final Mutations mutations = new Mutations(random);
    private final GoodRequests good =
            new GoodRequests(random, new Examples(description), customer.account(), keysInUse());
    private final Map<String, String> flaws = new TreeMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private int sent;

    @Test
    void A6_no_request_gets_anything_but_what_the_description_says() {
        long until = System.nanoTime() + LONGEST.toNanos();
        List<Operation> operations = description.operations().stream()
                .sorted(Comparator.comparing((Operation it) -> it.method().equals("DELETE"))
                        .thenComparing(it -> it.method().equals("POST") ? 0 : 1)
                        .thenComparing(it -> it.path().length())
                        .thenComparing(Operation::toString))
                .toList();
        for (int round = 0; round < GOOD_ROUNDS; round++) {
            operations.forEach(operation -> shoot(authenticated(good.of(operation))));
        }
        for (int round = 0; round < ROUNDS && System.nanoTime() < until; round++) {
            operations.forEach(operation -> shoot(spoilt(operation)));
        }
        System.out.printf(
                "fuzz.seed=%d: %d requests to %d operations, %d of which were accepted at least once%n",
                SEED, sent, operations.size(), accepted.size());
        assertThat(flaws.entrySet().stream()
                        .map(flaw -> flaw.getKey() + " ← " + flaw.getValue())
                        .collect(Collectors.joining("\n")))
                .as("flaws with fuzz.seed=%d", SEED)
                .isEmpty();
        assertThat(operations.stream().map(Operation::toString).filter(it -> !accepted.contains(it)))
                .as("operations that were never accepted, so that their answer was never held against its schema")
                .hasSizeLessThan(operations.size() / 5);
        api.get("/v1/webhooks").accepted();
    }

    private Shot spoilt(Operation operation) {
        Shot shot = authenticated(good.of(operation));
        mutations.spoil(shot);
        if (random.nextInt(10) == 0) {
            shot.header(
                    "Authorization",
                    "Bearer " + (random.nextBoolean() ? stranger.api().key() : "htk_made_up"));
        }
        return shot;
    }

    private Shot authenticated(Shot shot) {
        boolean ofTheInstallation = shot.operation.path().endsWith("/usage-dashboard");
        shot.header("Authorization", "Bearer " + (ofTheInstallation ? RunningHooktrail.SUPER_ADMIN : api.key()));
        return shot;
    }

    private void shoot(Shot shot) {
        Answer answer = wire.send(shot.bytes(), shot.answeredWithoutBody());
        sent++;
        flaw(shot, answer)
                .ifPresent(flaw -> flaws.putIfAbsent(
                        (shot.onTarget ? shot.operation : "Any") + ": " + flaw,
                        shot + " → " + shortened(answer.text())));
        if (shot.onTarget && answer.succeeded()) {
            accepted.add(shot.operation.toString());
            good.learn(shot.operation, answer);
        }
    }

    private Optional<String> flaw(Shot shot, Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500) {
            return Optional.of("status " + answer.status());
        }
        if (answer.headers().containsKey("x-injected")) {
            return Optional.of("a header was injected");
        }
        if (INSIDES.matcher(answer.text()).find()
                && !INSIDES.matcher(shot.toString()).find()) {
            return Optional.of("the answer tells of the inside");
        }
        if (shot.answeredWithoutBody()) {
            return Optional.empty();
        }
        if (shot.onTarget) {
            return description.flaw(shot.operation, answer);
        }
        return answer.status() < 400 ? Optional.empty() : description.flawOfProblem(answer);
    }

    private Set<String> keysInUse() {
        return api.get("/v1/accounts/" + customer.account() + "/api-keys")
                .accepted()
                .valueStream()
                .map(key -> key.path("id").asString())
                .collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
