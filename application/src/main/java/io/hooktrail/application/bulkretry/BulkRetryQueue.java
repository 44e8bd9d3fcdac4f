package io.hooktrail.application.bulkretry;

import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.util.List;

/** Port: the bulk retries that wait for their next step. Rates are measured by the database's clock. */
public interface BulkRetryQueue {

    /** Those that run, and whose next step is due. */
    List<BulkRetryId> due();

    /** Takes one for the running transaction; false if another node has it, or it is not due any more. */
    boolean take(BulkRetryId id);
}
