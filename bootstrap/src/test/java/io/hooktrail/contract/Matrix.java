package io.hooktrail.contract;

import static java.util.stream.Collectors.joining;

import io.hooktrail.contract.Samples.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * What comes of it when every role asks every route for something of its own account, and of others.
 *
 * @param askers by role; that of {@link #NOBODY} has no credential
 * @param own what belongs to the account of the askers
 * @param others what belongs to accounts, by how they relate to it
 */
record Matrix(Map<String, Asker> askers, Things own, Map<String, Things> others, SoftAssertions soft) {

    /** Sends a request about things of somebody, and tells its status. */
    @FunctionalInterface
    interface Asker {
        int ask(Sample sample, Things about);
    }

    static final List<String> ROLES = List.of("viewer", "operator", "admin", "super_admin", "auditor");
    static final String NOBODY = "nobody";

    /** A request that never got as far as the question whether it is allowed. */
    private static final Object[] BAD_SAMPLE = {400, 401, 404, 405, 406, 415};

    /** In the place of a status: members alone may, whatever their role. */
    static final int BY_SESSION = 1;

    /** The table of these routes, as lines of Markdown. */
    String of(List<String> routes, Function<String, Optional<Known>> samples) {
        var rows = new TreeMap<String, String>();
        routes.forEach(route ->
                rows.put(sortable(route), row(route, samples.apply(route).orElseThrow())));
        String head = """
            | Route | viewer | operator | admin | super admin | auditor | nobody | not theirs |
            |---|---|---|---|---|---|---|---|
            """;
        return head + String.join("\n", rows.values()) + "\n";
    }

    /** By path first. */
    static String sortable(String route) {
        return route.substring(route.indexOf(' ') + 1) + " " + route;
    }

    private String row(String route, Known known) {
        var statuses = new LinkedHashMap<String, Integer>();
        for (String role : ROLES) {
            int status = status(role, known, own);
            soft.assertThat(status)
                    .as(route + " by " + role)
                    .isNotIn(BAD_SAMPLE)
                    .isLessThan(500);
            statuses.put(role, status);
            if (known.owned()) {
                others.keySet().forEach(relation -> holds(route, known, role, status, relation));
            }
        }
        statuses.put(NOBODY, status(NOBODY, known, own));
        String marks = statuses.values().stream().map(Matrix::mark).collect(joining(" | "));
        return "| `" + route + "` | " + marks + " | " + (known.owned() ? "404" : "") + " |";
    }

    private void holds(String route, Known known, String role, int ofOwn, String relation) {
        int status = status(role, known, others.get(relation));
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

    private int status(String role, Known known, Things things) {
        return askers.get(role).ask(known.request().apply(things), things);
    }

    private static String mark(int status) {
        return switch (status) {
            case 401, 403 -> Integer.toString(status);
            case BY_SESSION -> "session";
            default -> "yes";
        };
    }
}
