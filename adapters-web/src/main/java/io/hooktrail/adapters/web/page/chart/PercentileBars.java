package io.hooktrail.adapters.web.page.chart;

import java.util.List;

/**
 * How long attempts took, as bars one below the other, the longest one over the whole width.
 *
 * @param description the same in words
 */
public record PercentileBars(List<Bar> bars, String description) {

    private static final double ROW = 24;
    private static final double NAMES = 44;
    private static final double WIDTH = 220;
    private static final double SHORTEST = 2;
    private static final double BASELINE = 13;
    private static final double THICKNESS = 10;

    /**
     * One bar.
     *
     * @param name such as {@code p95}
     * @param value with its unit
     */
    public record Bar(String name, String value, long milliseconds) {}

    /** The bars as SVG. */
    public String svg() {
        long longest = bars.stream().mapToLong(Bar::milliseconds).max().orElse(0);
        var drawing = new Drawing()
                .open("svg", "class", "bars", "viewBox", "0 0 360 " + (int) (ROW * bars.size()), "role", "img")
                .label("title", description);
        for (int row = 0; row < bars.size(); row++) {
            bar(drawing, bars.get(row), row * ROW, longest);
        }
        return drawing.close("svg").toString();
    }

    private static void bar(Drawing drawing, Bar bar, double y, long longest) {
        double width = Math.max(SHORTEST, longest == 0 ? 0 : WIDTH * bar.milliseconds() / longest);
        drawing.label("text", bar.name(), "x", 0.0, "y", y + BASELINE)
                .leaf("rect", "x", NAMES, "y", y + 4, "width", width, "height", THICKNESS, "rx", THICKNESS / 2)
                .label("text", bar.value(), "class", "v", "x", NAMES + width + 8, "y", y + BASELINE);
    }
}
