package io.hooktrail.application.usage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts by day (MT-20).
 *
 * @param zone where the days begin
 * @param days the oldest first, the last one today; days without anything are there
 */
public record UsageTrend(ZoneId zone, List<Day> days) {

    /** One day. */
    public record Day(LocalDate date, UsageCounts counts) {}
}
