package io.hooktrail.adapters.web.page.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where a percentage stands. Where little fails, the middle of the axis is left out, so that small differences can be seen:
 * the upper part ends at 100, the lower one at 0.
 *
 * @param shown how many percent each part shows; 100 if the axis is whole
 */
record Scale(double shown) {

    static final double TOP = 26;
    static final double BOTTOM = 174;

    private static final double PART = 64;
    private static final double WHOLE = 100;
    private static final double HALF = 50;
    private static final double[] PARTS = {5, 10, 25};

    /** One on which failure rates up to this have their place. */
    static Scale of(double highestFailureRate) {
        return new Scale(DoubleStream.of(PARTS)
                .filter(part -> highestFailureRate <= part)
                .findFirst()
                .orElse(WHOLE));
    }

    boolean isWhole() {
        return shown == WHOLE;
    }

    double y(double percent) {
        if (isWhole()) {
            return BOTTOM - percent / WHOLE * (BOTTOM - TOP);
        }
        return percent >= HALF ? TOP + (WHOLE - percent) / shown * PART : BOTTOM - percent / shown * PART;
    }

    /** The percentages that have a line. */
    List<Double> lines() {
        return isWhole() ? List.of(WHOLE, 75.0, HALF, 25.0, 0.0) : List.of(WHOLE, WHOLE - shown, shown, 0.0);
    }
}
