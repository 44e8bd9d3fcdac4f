package io.hooktrail.application.usage;

import java.time.Instant;

/**
 * What the cards on top of the dashboard say (MT-15 to MT-19).
 *
 * @param asOf when this was true
 * @param counts of the last 24 hours, in whole minutes: the minute that began 24 hours ago counts in full
 * @param latency of the attempts of that time
 * @param pending deliveries that await their first attempt now, whenever they were created; not part of what was sent
 */
public record UsageSummary(Instant asOf, UsageCounts counts, LatencyHistogram latency, long pending) {}
