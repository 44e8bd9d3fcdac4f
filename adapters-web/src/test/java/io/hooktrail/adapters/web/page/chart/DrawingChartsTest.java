package io.hooktrail.adapters.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.page.chart.PercentileBars.Bar;
import io.hooktrail.adapters.web.page.chart.TrendChart.Day;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each chart against a file that was looked at; {@code -Dgolden.update=true} writes them anew. */
class DrawingChartsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/charts");

    @Test
    void MT_20_a_trend_has_two_series_and_leaves_a_gap_for_a_day_without_anything() {
        String svg = trend("99.10", "98.80", "98.90", null, "96.20", "98.40", "98.20");

        assertGolden("trend", svg);
        assertThat(svg)
                .as("no line leads over the gap")
                .contains("nothing sent")
                .containsPattern("L[0-9. ]+ M");
    }

    @Test
    void a_trend_of_much_failure_has_a_whole_axis() {
        assertGolden("trend-of-failure", trend("100.00", "0.00", "40.00", "60.00", null, null, "75.00"));
    }

    @Test
    void a_trend_of_nothing_has_no_line() {
        assertThat(trend(null, null)).contains("class=\"line ok\" d=\"\"").doesNotContain("NaN", "circle");
    }

    @Test
    void a_trend_of_one_day_has_a_place_for_it() {
        assertThat(trend("50.00")).doesNotContain("NaN", "Infinity").contains("circle");
    }

    @Test
    void what_it_says_cannot_become_markup() {
        var chart = new TrendChart(List.of(day("<b>", null)), "<script>", "\"&", "<i>");

        assertThat(chart.svg()).doesNotContain("<script>", "<b>", "<i>").contains("&lt;script&gt;", "&quot;&amp;");
    }

    @Test
    void MT_12_lanes_have_a_dot_for_each_request_in_the_order_in_which_they_left() {
        String svg = lanes(
                new LaneChart.Lane("CRM", List.of(dot(0, false, false), dot(2, true, true))),
                new LaneChart.Lane("<ERP>", List.of(dot(1, true, false))));

        assertGolden("lanes", svg);
        assertThat(svg).as("each tells its own story").contains("href=\"#2\" aria-label=\"request 2\"");
        assertThat(svg.split("class=\"ring\"", -1)).as("one repetition").hasSize(2);
    }

    private static LaneChart.Dot dot(int place, boolean accepted, boolean repetition) {
        return new LaneChart.Dot(place, accepted, repetition, "request " + place, "#" + place);
    }

    private static String lanes(LaneChart.Lane... lanes) {
        return new LaneChart(List.of(lanes), 3, "22:13:05.123", "22:14:00.000", "3 requests").svg();
    }

    @Test
    void charts_have_no_style_inside_for_the_policy_refuses_it() {
        assertThat(trend("99.10", "1.00")).doesNotContain("style=", "<style");
    }

    @Test
    void a_sparkline_has_the_highest_value_on_top_and_gaps() {
        String svg = new Sparkline(Arrays.asList(1.0, 4.0, null, 2.0, 0.0), "ok").svg();

        assertGolden("sparkline", svg);
        assertThat(new Sparkline(Arrays.asList(0.0, 0.0), "ok").svg()).doesNotContain("NaN");
        assertThat(new Sparkline(List.of(), "ok").svg()).contains("d=\"\"");
    }

    @Test
    void percentiles_are_bars_of_which_the_longest_fills_the_width() {
        var bars =
                List.of(new Bar("p50", "84 ms", 84), new Bar("p95", "420 ms", 420), new Bar("p99", "1,204 ms", 1204));

        assertGolden("percentiles", new PercentileBars(bars, "Response times").svg());
    }

    private static String trend(String... successRates) {
        List<Day> days = IntStream.range(0, successRates.length)
                .mapToObj(index -> day("Day " + (index + 1), successRates[index]))
                .toList();
        return new TrendChart(days, "Success and failure rate", "In words.", "nothing sent").svg();
    }

    private static Day day(String name, String successRate) {
        BigDecimal success = successRate == null ? null : new BigDecimal(successRate);
        BigDecimal failure = success == null ? null : new BigDecimal("100.00").subtract(success);
        return new Day(name, name + " explained", "/usage?from=2026-11-15&to=2026-11-15", success, failure);
    }

    private static void assertGolden(String name, String svg) {
        Path file = GOLDEN.resolve(name + ".svg");
        String shown = svg.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                        .replace("><", ">\n<") + "\n";
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, shown);
            }
            assertThat(file).content().isEqualTo(shown);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
