package io.hooktrail.adapters.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Success and failure rates by day (MT-20). Days without anything are gaps: no line leads over them.
 *
 * @param description the same in words, for those who do not see it
 * @param nothing what stands where nothing was sent
 */
public record TrendChart(List<Day> days, String title, String description, String nothing) {

    private static final double LEFT = 78;
    private static final double RIGHT = 1112;
    private static final double AXIS = 46;
    private static final double END = 1144;
    private static final double RADIUS = 3.6;
    private static final double ABOVE = 10;
    private static final double NAMES = 204;
    private static final double MIDDLE = 104;

    /**
     * One day.
     *
     * @param explanation shown to whoever points at it
     * @param link what happened on that day
     */
    public record Day(
            String name,
            String explanation,
            String link,
            @Nullable BigDecimal successRate,
            @Nullable BigDecimal failureRate) {}

    /** The chart as SVG. */
    public String svg() {
        Scale scale = scale();
        var drawing = new Drawing()
                .open("svg", "viewBox", "0 0 1160 212", "role", "group", "aria-labelledby", "trend-title trend-text")
                .label("title", title, "id", "trend-title")
                .label("desc", description, "id", "trend-text");
        axis(drawing, scale);
        line(drawing, scale, "ok", Day::successRate);
        line(drawing, scale, "bad", Day::failureRate);
        IntStream.range(0, days.size()).forEach(day -> day(drawing, scale, day));
        return drawing.close("svg").toString();
    }

    private Scale scale() {
        return Scale.of(days.stream()
                .map(Day::failureRate)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0));
    }

    private static void axis(Drawing drawing, Scale scale) {
        for (double percent : scale.lines()) {
            double y = scale.y(percent);
            drawing.leaf("line", "class", "grid", "x1", AXIS, "x2", END, "y1", y, "y2", y)
                    .label("text", (int) percent + " %", "x", AXIS - 8, "y", y + 4, "text-anchor", "end");
        }
    }

    private void line(Drawing drawing, Scale scale, String style, Function<Day, @Nullable BigDecimal> rate) {
        var path = new ArrayList<String>();
        boolean drawn = false;
        for (int day = 0; day < days.size(); day++) {
            BigDecimal percent = rate.apply(days.get(day));
            if (percent != null) {
                path.add((drawn ? "L" : "M") + Drawing.rounded(x(day)) + " "
                        + Drawing.rounded(scale.y(percent.doubleValue())));
            }
            drawn = percent != null;
        }
        drawing.leaf("path", "class", "line " + style, "d", String.join(" ", path));
    }

    private void day(Drawing drawing, Scale scale, int index) {
        Day day = days.get(index);
        double x = x(index);
        double half = (RIGHT - LEFT) / Math.max(1, days.size() - 1) / 2;
        drawing.open("a", "href", day.link(), "class", "day", "aria-label", day.explanation())
                .label("title", day.explanation())
                .leaf("rect", "x", x - half, "y", 4.0, "width", 2 * half, "height", NAMES, "class", "hit", "rx", 6.0)
                .label("text", day.name(), "x", x, "y", NAMES, "text-anchor", "middle");
        point(drawing, scale, "ok", x, day.successRate());
        point(drawing, scale, "bad", x, day.failureRate());
        if (day.successRate() == null) {
            drawing.label("text", nothing, "x", x, "y", MIDDLE, "text-anchor", "middle");
        }
        drawing.close("a");
    }

    private static void point(Drawing drawing, Scale scale, String style, double x, @Nullable BigDecimal percent) {
        if (percent != null) {
            double y = scale.y(percent.doubleValue());
            drawing.leaf("circle", "class", "point " + style, "cx", x, "cy", y, "r", RADIUS)
                    .label(
                            "text",
                            Drawing.rounded(percent.doubleValue()),
                            "class",
                            "v",
                            "x",
                            x,
                            "y",
                            y - ABOVE,
                            "text-anchor",
                            "middle");
        }
    }

    private double x(int day) {
        return days.size() == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * day / (days.size() - 1);
    }
}
