package io.hooktrail.application.bulkretry;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.util.Optional;

/** Read port: bulk retries and recoveries, and how far they have come. */
public interface BulkRetries {

    /** One of them; empty if there is none within the scope. */
    Optional<BulkRetryView> find(AccountScope scope, BulkRetryId id);
}
