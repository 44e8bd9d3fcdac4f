package io.hooktrail.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route, asked by every role, for what belongs to its own account, to one below it and to those it has no business
 * with. What comes of it is {@code docs/access.md}; {@code -Dgolden.update=true} writes it anew.
 */
class AccessMatrixTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final List<String> ROLES = List.of("viewer", "operator", "admin", "super_admin", "auditor");
    private static final int BY_SESSION = 1;
    private static final Samples SAMPLES = new Samples();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final SoftAssertions soft = new SoftAssertions();

    private static LocalReceiver receiver;
    private static Things own;
    private static Map<String, Things> others;
    private static final Map<String, Rest> callers = new LinkedHashMap<>();

    /** One route, as every role met it. */
    private record Row(String route, boolean owned, Map<String, Integer> statuses, int nobody) {

        String markdown() {
            String roles = ROLES.stream().map(role -> mark(statuses.get(role))).collect(joining(" | "));
            return "| `" + route + "` | " + roles + " | " + mark(nobody) + " | " + (owned ? "404" : "") + " |";
        }

        private static String mark(int status) {
            return switch (status) {
                case 401, 403 -> Integer.toString(status);
                case BY_SESSION -> "session";
                default -> "yes";
            };
        }
    }

    @BeforeAll
    static void open() {
        receiver = LocalReceiver.start();
        Customer root = RunningHooktrail.newCustomer("Root");
        Customer home = RunningHooktrail.newChildOf(root, "Home");
        own = Things.of(home, receiver);
        others = new LinkedHashMap<>();
        others.put("child", Things.of(RunningHooktrail.newChildOf(home, "Child"), receiver));
        others.put("parent", Things.of(root, receiver));
        others.put("sibling", Things.of(RunningHooktrail.newChildOf(root, "Sibling"), receiver));
        others.put("stranger", Things.of(RunningHooktrail.newCustomer("Stranger"), receiver));
        ROLES.forEach(role -> callers.put(role, own.as(role)));
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @Test
    void GKM_35_C24_every_route_asks_for_its_role_and_hides_what_is_not_the_callers() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        List<String> routes = routes();
        assertThat(routes.stream().filter(route -> SAMPLES.of(route).isEmpty()))
                .as("routes without a sample request")
                .isEmpty();
        routes.forEach(route -> rows.put(sortable(route), row(route)));

        soft.assertAll();
        String document = document(rows);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document).isEqualTo(Files.readString(DOCUMENT));
    }

    private Row row(String route) {
        Samples.Known known = SAMPLES.of(route).orElseThrow();
        var statuses = new LinkedHashMap<String, Integer>();
        for (String role : ROLES) {
            int status = status(callers.get(role), known.request().apply(own));
            soft.assertThat(status).as(route + " by " + role).isNotIn(401, 404).isLessThan(500);
            statuses.put(role, status);
            if (known.owned()) {
                others.forEach((relation, things) -> holds(route, known, role, status, relation, things));
            }
        }
        return new Row(
                route, known.owned(), statuses, status(null, known.request().apply(own)));
    }

    private void holds(String route, Samples.Known known, String role, int ofOwn, String relation, Things things) {
        int status = status(callers.get(role), known.request().apply(things));
        boolean reaches = relation.equals("child") || role.equals("super_admin");
        String what = route + " by " + role + " for a thing of the " + relation;
        if (ofOwn == 403) {
            soft.assertThat(status).as(what).isEqualTo(403);
        } else if (reaches) {
            soft.assertThat(status).as(what).isNotIn(401, 403, 404).isLessThan(500);
        } else {
            soft.assertThat(status).as(what).isEqualTo(404);
        }
    }

    /** Those of the API, a route that gives after the one that takes; pages are held by the filters in front of them, and asked for with a session. */
    private static List<String> routes() {
        return RunningHooktrail.routes().stream()
                .filter(route -> route.contains(" /v1/"))
                .sorted(Comparator.comparing(AccessMatrixTest::sortable))
                .toList();
    }

    private static String sortable(String route) {
        return route.substring(route.indexOf(' ') + 1) + " " + route;
    }

    private static int status(Rest caller, Sample sample) {
        var request = HttpRequest.newBuilder(URI.create(own.owner().api().base() + sample.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        sample.method(),
                        sample.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sample.body()));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.key());
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == 403 ? refusal(sample, body) : answer.statusCode();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Only the role may be the reason here, or that members alone can: grants and plans are there. */
    private static int refusal(Sample sample, InputStream body) throws IOException {
        String problem = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (problem.contains("/problems/members-alone")) {
            return BY_SESSION;
        }
        assertThat(problem).as(sample.toString()).contains("/problems/role-too-low");
        return 403;
    }

    private static String document(Map<String, Row> rows) {
        String head = """
            # Who may do what

            Every route of the API, as each role met it in the running application; written by `AccessMatrixTest`, which makes
            every request of this table for something of the caller's own account, of an account below it, of its parent, of a
            sibling and of a stranger.

            - **yes**: done, for the own account and those below it. A super admin does it for all accounts.
            - **403**: the role is too low; the answer names the one that is needed. It is the same whosoever the thing is.
            - **404** in the last column: what is the parent's, a sibling's or a stranger's is not there. Routes without it are
              about the own account, or list what the caller may see.
            - **session**: for members who signed in, whatever their role.
            - Whoever sends no credential gets **401**.

            | Route | viewer | operator | admin | super admin | auditor | nobody | not theirs |
            |---|---|---|---|---|---|---|---|
            """;
        return Stream.concat(
                        Stream.of(head.stripTrailing()), rows.values().stream().map(Row::markdown))
                .collect(joining("\n", "", "\n"));
    }
}
