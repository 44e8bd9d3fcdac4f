package io.hooktrail.application.usage;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long attempts took, counted in buckets with fixed bounds, so that counts of any time and any node can be added up.
 *
 * <p>A percentile read from it is off by at most the width of its bucket: a fifth to a half of the value.
 */
public final class LatencyHistogram {

    /** The upper bounds in milliseconds, each included; one more bucket takes what is longer. Stored counts rely on them. */
    private static final int[] BOUNDS = {
        1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 400, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000,
        7_000, 10_000, 15_000, 20_000, 30_000
    };

    private final long[] counts;

    /** Takes counts of as many buckets as {@link #zeros} has. */
    public LatencyHistogram(long[] counts) {
        if (counts.length != BOUNDS.length + 1) {
            throw new IllegalArgumentException("A histogram has " + (BOUNDS.length + 1) + " buckets");
        }
        this.counts = counts.clone();
    }

    /** No attempt at all. */
    public static Integer[] zeros() {
        var zeros = new Integer[BOUNDS.length + 1];
        Arrays.fill(zeros, 0);
        return zeros;
    }

    /** The bucket of a duration. */
    public static int bucketOf(Duration took) {
        long milliseconds = took.plusNanos(999_999).toMillis();
        int found = Arrays.binarySearch(BOUNDS, (int) Math.min(milliseconds, Integer.MAX_VALUE));
        return found >= 0 ? found : -found - 1;
    }

    /**
     * The duration that this share of the attempts did not exceed, in milliseconds, interpolated within its bucket.
     *
     * @param share 0 to 1
     * @return null if there was none
     */
    public @Nullable Integer percentile(double share) {
        long total = Arrays.stream(counts).sum();
        if (total <= 0) {
            return null;
        }
        double rank = Math.max(1, share * total);
        long below = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0 && below + counts[bucket] >= rank) {
                return within(bucket, (rank - below) / counts[bucket]);
            }
            below += counts[bucket];
        }
        return BOUNDS[BOUNDS.length - 1];
    }

    private static int within(int bucket, double share) {
        int from = bucket == 0 ? 0 : BOUNDS[bucket - 1];
        int to = BOUNDS[Math.min(bucket, BOUNDS.length - 1)];
        return (int) Math.ceil(from + (to - from) * share);
    }
}
