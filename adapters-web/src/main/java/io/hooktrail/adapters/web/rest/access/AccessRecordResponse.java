package io.hooktrail.adapters.web.rest.access;

import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access record as the API shows it. */
record AccessRecordResponse(
        UUID id,
        Instant at,
        AccountId accountId,
        String actor,
        String what,
        String route,
        @Nullable String requestId) {

    static AccessRecordResponse of(AccessRecord record) {
        return new AccessRecordResponse(
                record.id(),
                record.at(),
                record.account(),
                record.actor(),
                record.what(),
                record.route(),
                record.requestId());
    }
}
