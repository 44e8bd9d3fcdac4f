package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.domain.bulkretry.BulkRetryId;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param id under which it can be watched at {@code /v1/bulk-retries}; null after a dry run
 * @param matched how many deliveries it is about
 */
record BulkAccepted(@Nullable BulkRetryId id, int matched, boolean dryRun) {}
