package io.hooktrail.adapters.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line without an axis, as large as a word: how something went. It repeats what stands beside it, so nobody is read it.
 *
 * @param values in order; null is a gap
 * @param style the class of its line
 */
public record Sparkline(List<@Nullable Double> values, String style) {

    private static final double WIDTH = 84;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 3;

    /** The line as SVG. */
    public String svg() {
        return new Drawing()
                .open("svg", "class", "spark", "viewBox", "0 0 84 28", "aria-hidden", "true")
                .leaf("path", "class", "line " + style, "d", path())
                .close("svg")
                .toString();
    }

    /** A value between two gaps is a dot: a line of no length with round ends. */
    private String path() {
        double highest = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var path = new ArrayList<String>();
        boolean drawn = false;
        for (int at = 0; at < values.size(); at++) {
            Double value = values.get(at);
            if (value != null) {
                path.add((drawn ? "L" : "M") + Drawing.rounded(WIDTH * at / Math.max(1, values.size() - 1)) + " "
                        + Drawing.rounded(y(value, highest)) + (drawn ? "" : "h0"));
            }
            drawn = value != null;
        }
        return String.join(" ", path);
    }

    private static double y(double value, double highest) {
        double share = highest == 0 ? 0 : value / highest;
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }
}
