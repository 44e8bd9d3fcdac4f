package io.hooktrail.benchmark;

import java.util.Arrays;

/**
 * Something that is read again and again.
 *
 * @param name as the table shows it
 */
record Reading(String name, Request request) {

    /** Asks for it once; whatever is no success is thrown. */
    interface Request {
        void send() throws Exception;
    }

    /**
     * How long it took, in milliseconds.
     *
     * @param sorted the shortest first
     */
    record Times(String name, double[] sorted) {

        double percentile(double share) {
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        }

        String line() {
            return "%-44s %8.1f %8.1f %8.1f".formatted(name, percentile(0.5), percentile(0.95), percentile(0.99));
        }
    }

    /** The first answers are not counted: they find nothing in any cache. */
    Times measure(int warmup, int samples) throws Exception {
        for (int times = 0; times < warmup; times++) {
            request.send();
        }
        var took = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            long begun = System.nanoTime();
            request.send();
            took[sample] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return new Times(name, took);
    }
}
