package io.hooktrail.adapters.web.rest.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to try again.
 *
 * @param filter as for the list of deliveries; by status failed and exhausted ones, unless it says otherwise
 * @param dryRun to count alone
 * @param ratePerSecond 1 to 1,000; absent for as fast as it goes
 */
record BulkRetryRequest(
        FilterBody filter, boolean dryRun, @Nullable Integer ratePerSecond) {}
