package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.chart.PercentileBars;
import io.hooktrail.adapters.web.page.chart.PercentileBars.Bar;
import io.hooktrail.adapters.web.page.chart.Sparkline;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards on top of the page: what was sent in the last 24 hours, and what came of it (MT-15 to MT-19). */
record Cards(UsageSummary summary, UsageMetrics hours, Locale locale) {

    private static final String NONE = "–";
    private static final int HOURS = 24;
    private static final double MEDIAN = 0.50;
    private static final double MOST = 0.95;
    private static final double NEARLY_ALL = 0.99;

    public String sent() {
        return count(counts().sent());
    }

    public String success() {
        return count(counts().success());
    }

    public String failed() {
        return count(counts().failed());
    }

    public String exhausted() {
        return count(counts().exhausted());
    }

    public String retrying() {
        return count(counts().retrying());
    }

    public String pending() {
        return count(summary.pending());
    }

    public boolean anyExhausted() {
        return counts().exhausted() > 0;
    }

    /** A dash where nothing was sent: there is no rate of nothing (MT-17). */
    public String successRate() {
        return percent(counts().successRate());
    }

    public String failureRate() {
        return percent(counts().failureRate());
    }

    public String firstAttemptRate() {
        return percent(counts().firstAttemptSuccessRate());
    }

    public String sentLine() {
        return line("of-all", counts -> (double) counts.sent());
    }

    public String successLine() {
        return line("ok", counts -> number(counts.successRate()));
    }

    public String failureLine() {
        return line("bad", counts -> number(counts.failureRate()));
    }

    /** How long attempts took; empty if there was none. */
    public String latency(String description) {
        LatencyHistogram took = summary.latency();
        List<Bar> bars = Stream.of(
                        bar("p50", took.percentile(MEDIAN)),
                        bar("p95", took.percentile(MOST)),
                        bar("p99", took.percentile(NEARLY_ALL)))
                .flatMap(List::stream)
                .toList();
        return bars.isEmpty() ? "" : new PercentileBars(bars, description).svg();
    }

    private List<Bar> bar(String name, @Nullable Integer milliseconds) {
        return milliseconds == null ? List.of() : List.of(new Bar(name, count(milliseconds) + " ms", milliseconds));
    }

    private UsageCounts counts() {
        return summary.counts();
    }

    private String line(String style, Function<UsageCounts, @Nullable Double> value) {
        Map<Instant, UsageCounts> known =
                hours.rows().stream().collect(Collectors.toMap(UsageMetrics.Row::at, UsageMetrics.Row::counts));
        Instant first = firstHour(summary.asOf());
        List<@Nullable Double> values = IntStream.rangeClosed(0, HOURS)
                .mapToObj(hour -> known.getOrDefault(first.plus(Duration.ofHours(hour)), UsageCounts.NONE))
                .<@Nullable Double>map(value)
                .toList();
        return new Sparkline(values, style).svg();
    }

    static Instant firstHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS));
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String percent(@Nullable BigDecimal rate) {
        return rate == null ? NONE : decimals().format(rate) + " %";
    }

    private NumberFormat decimals() {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private static @Nullable Double number(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.doubleValue();
    }
}
