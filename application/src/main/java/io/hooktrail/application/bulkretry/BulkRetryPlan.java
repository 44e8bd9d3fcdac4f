package io.hooktrail.application.bulkretry;

import io.hooktrail.domain.bulkretry.Task;

/**
 * What a bulk retry would do, before it is asked for.
 *
 * @param matched how many deliveries it is about
 */
public record BulkRetryPlan(Task task, int matched) {}
