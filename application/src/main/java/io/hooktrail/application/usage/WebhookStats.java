package io.hooktrail.application.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one webhook does.
 *
 * @param lastDay its summary
 * @param attemptErrorRate in percent, over all attempts that are kept; null without any (TM-10)
 * @param hours the last 24 hours, one by one, the oldest first; hours without anything are left out
 */
public record WebhookStats(UsageSummary lastDay, @Nullable BigDecimal attemptErrorRate, UsageMetrics hours) {}
