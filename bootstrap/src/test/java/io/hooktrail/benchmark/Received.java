package io.hooktrail.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a receiver has seen: distinct and repeated webhook-ids, and how long each was on its way. */
final class Received {

    /** In front of the microseconds at which the load generator made the event. */
    static final String MADE_AT = "\"made_at\":";

    private final Set<UUID> distinct = new HashSet<>();
    private long repeated;
    private int[] micros = new int[1 << 20];
    private int measured;

    void add(Request request) {
        String id = request.header("webhook-id");
        if (!distinct.add(UUID.fromString(id.substring("msg_".length())))) {
            repeated++;
        }
        if (measured == micros.length) {
            micros = Arrays.copyOf(micros, 2 * measured);
        }
        micros[measured++] = (int) Math.min(Integer.MAX_VALUE, now() - madeAt(request.body()));
    }

    /** Different webhook-ids. Cheap: the load generator asks all the time. */
    int count() {
        return distinct.size();
    }

    void forgetLatencies() {
        measured = 0;
    }

    /** {@code distinct repeated measured p50 p95 p99}, the last three in microseconds. */
    String report() {
        int[] sorted = Arrays.copyOf(micros, measured);
        Arrays.sort(sorted);
        return "%d %d %d %d %d %d"
                .formatted(distinct.size(), repeated, measured, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    static long madeAt(String body) {
        int from = body.indexOf(MADE_AT) + MADE_AT.length();
        int to = from;
        while (Character.isDigit(body.charAt(to))) {
            to++;
        }
        return Long.parseLong(body.substring(from, to));
    }

    private static int at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}
