package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.UsageTrend;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts by day, the oldest first, empty days included (MT-20). */
record TrendResponse(String timeZone, List<Day> days) {

    /** One day; rates as in the summary. */
    record Day(
            String date,
            long sent,
            long success,
            long failed,
            @Nullable BigDecimal successRate,
            @Nullable BigDecimal failureRate) {

        static Day of(UsageTrend.Day day) {
            var counts = day.counts();
            return new Day(
                    day.date().toString(),
                    counts.sent(),
                    counts.success(),
                    counts.failed(),
                    counts.successRate(),
                    counts.failureRate());
        }
    }

    static TrendResponse of(UsageTrend trend) {
        return new TrendResponse(
                trend.zone().getId(), trend.days().stream().map(Day::of).toList());
    }
}
