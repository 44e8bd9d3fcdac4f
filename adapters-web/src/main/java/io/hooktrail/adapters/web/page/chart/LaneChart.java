package io.hooktrail.adapters.web.page.chart;

import java.util.List;

/**
 * A lane for each receiver, with a dot for each request, in the order in which they left; the distances say nothing.
 *
 * @param places how many places there are for dots
 * @param first when the first left
 * @param last when the last left
 * @param description the same in words
 */
public record LaneChart(List<Lane> lanes, int places, String first, String last, String description) {

    private static final double LANE = 48;
    private static final double AXIS = 24;
    private static final double MARGIN = 18;
    private static final double STEP = 34;
    private static final double NARROWEST = 420;
    private static final double NAME = 14;
    private static final double LINE = 32;
    private static final double RADIUS = 6;
    private static final double RING = 10;

    /** What one receiver got. */
    public record Lane(String name, List<Dot> dots) {}

    /**
     * One request.
     *
     * @param place where it stands among all of them, from 0
     * @param accepted a disc if it was, a square if not
     * @param repetition has a ring
     * @param label it in words
     * @param link where more is said
     */
    public record Dot(int place, boolean accepted, boolean repetition, String label, String link) {}

    /** The lanes as SVG. */
    public String svg() {
        double width = Math.max(NARROWEST, 2 * MARGIN + STEP * Math.max(1, places));
        double height = LANE * lanes.size() + AXIS;
        var drawing = new Drawing()
                .open(
                        "svg",
                        "class",
                        "lanes",
                        "viewBox",
                        "0 0 " + (int) width + " " + (int) height,
                        "width",
                        width,
                        "role",
                        "group",
                        "aria-label",
                        description);
        for (int lane = 0; lane < lanes.size(); lane++) {
            lane(drawing, lanes.get(lane), lane * LANE, width);
        }
        axis(drawing, height - NAME / 2, width);
        return drawing.close("svg").toString();
    }

    private static void lane(Drawing drawing, Lane lane, double y, double width) {
        drawing.label("text", lane.name(), "class", "v", "x", 0.0, "y", y + NAME)
                .leaf("path", "class", "grid", "d", "M0 " + Drawing.rounded(y + LINE) + "h" + Drawing.rounded(width));
        lane.dots().forEach(dot -> dot(drawing, dot, y + LINE));
    }

    private static void dot(Drawing drawing, Dot dot, double y) {
        double x = MARGIN + STEP / 2 + STEP * dot.place();
        drawing.open("a", "href", dot.link(), "aria-label", dot.label()).label("title", dot.label());
        if (dot.repetition()) {
            drawing.leaf("circle", "class", "ring", "cx", x, "cy", y, "r", RING);
        }
        if (dot.accepted()) {
            drawing.leaf("circle", "class", "dot ok", "cx", x, "cy", y, "r", RADIUS);
        } else {
            drawing.leaf(
                    "rect",
                    "class",
                    "dot bad",
                    "x",
                    x - RADIUS,
                    "y",
                    y - RADIUS,
                    "width",
                    2 * RADIUS,
                    "height",
                    2 * RADIUS);
        }
        drawing.close("a");
    }

    private void axis(Drawing drawing, double y, double width) {
        drawing.label("text", first, "x", 0.0, "y", y);
        if (places > 1) {
            drawing.label("text", last, "x", width, "y", y, "text-anchor", "end");
        }
    }
}
