package io.hooktrail.application.bulkretry;

import io.hooktrail.application.Requester;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.Job;

/**
 * A job whose next step is being made, in the running unit.
 *
 * @param limit deliveries at most
 */
record Turn(BulkRetryId id, Job job, int limit) {

    /** On whose behalf. */
    Requester by() {
        return new Requester(job.by(), job.account(), null, null);
    }

    /** What the events are traced back to; by it the read model finds the attempts of the job. */
    String cause() {
        return id.toString();
    }
}
