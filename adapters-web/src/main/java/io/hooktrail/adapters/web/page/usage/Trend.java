package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.chart.TrendChart;
import io.hooktrail.adapters.web.page.chart.TrendChart.Day;
import io.hooktrail.application.usage.UsageTrend;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The rates of the last seven days, as a chart and as a table (MT-20). */
record Trend(UsageTrend trend, UsageQuery query, MessageSource messages, Locale locale) {

    /** One day in the table. */
    record Row(String day, String link, long sent, long success, long failed, String successRate, String failureRate) {}

    /** Where its days begin. */
    public String zone() {
        String id = trend.zone().getId();
        String known = trend.zone().getDisplayName(TextStyle.SHORT, locale);
        return id.equals(known) ? id : id + " (" + known + ")";
    }

    /** Whether nothing was sent on any of the days. */
    public boolean empty() {
        return trend.days().stream().allMatch(day -> day.counts().sent() == 0);
    }

    public String svg() {
        List<Day> days = trend.days().stream().map(this::point).toList();
        String text = rows().stream()
                .map(row -> say("usage.trend.day", row.day(), row.sent(), row.successRate(), row.failureRate()))
                .reduce("", (before, day) -> before + day + " ");
        return new TrendChart(days, say("usage.trend.title"), text.strip(), say("usage.trend.nothing")).svg();
    }

    public List<Row> rows() {
        return trend.days().stream().map(this::row).toList();
    }

    private Day point(UsageTrend.Day day) {
        Row row = row(day);
        return new Day(
                row.day(),
                say("usage.trend.day", row.day(), row.sent(), row.successRate(), row.failureRate()),
                row.link(),
                day.counts().successRate(),
                day.counts().failureRate());
    }

    private Row row(UsageTrend.Day day) {
        String date = day.date().toString();
        var counts = day.counts();
        return new Row(
                DateTimeFormatter.ofPattern("EEE d", locale).format(day.date()),
                query.listing(null, date, date).url() + "#deliveries",
                counts.sent(),
                counts.success(),
                counts.failed(),
                rate(counts.successRate()),
                rate(counts.failureRate()));
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "–" : rate.toPlainString() + " %";
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, locale);
    }
}
