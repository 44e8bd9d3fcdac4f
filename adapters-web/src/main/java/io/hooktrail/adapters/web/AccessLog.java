package io.hooktrail.adapters.web;

import io.hooktrail.application.access.AccessRecord;
import io.hooktrail.application.access.AccessRecords;
import io.hooktrail.domain.account.AccountId;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Puts on record who reads content. A controller asks for the record before it shows any: no reading without a record. */
@Component
public final class AccessLog {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private final AccessRecords records;
    private final InstantSource clock;

    AccessLog(AccessRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Records that the caller reads.
     *
     * @param account whose content it is
     * @param what kind and id, such as {@code delivery:<id>}
     * @param route method and pattern
     * @throws ErrorResponseException 503, if it cannot be recorded
     */
    public void reading(Caller caller, AccountId account, String what, String route) {
        var id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        var by = caller.requester();
        try {
            records.add(new AccessRecord(id, clock.instant(), account, by.actor(), what, route, by.requestId()));
        } catch (RuntimeException notRecorded) {
            log.warn("A reading of {} could not be recorded, and was refused: {}", what, notRecorded.toString());
            throw refused(notRecorded);
        }
    }

    private static ErrorResponseException refused(RuntimeException cause) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        var detail = ProblemDetail.forStatusAndDetail(
                status, "That you read this cannot be recorded just now, so it is not shown. Try again.");
        return new ErrorResponseException(status, detail, cause);
    }
}
