package io.hooktrail.adapters.web.rest.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.application.Accepted;
import io.hooktrail.domain.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of one event of a batch.
 *
 * @param index its place in the request, from 0
 * @param deliveries how many webhooks will be told
 * @param problem why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventResult(
        int index,
        Status status,
        @Nullable EventId eventId,
        @Nullable Integer deliveries,
        @Nullable ProblemDetail problem) {

    /** A duplicate was accepted before, under the same idempotency key; its event is that of the first time. */
    enum Status {
        ACCEPTED,
        REJECTED,
        DUPLICATE
    }

    static EventResult done(int index, Accepted accepted) {
        Status status = accepted.repeated() ? Status.DUPLICATE : Status.ACCEPTED;
        return new EventResult(index, status, accepted.firstEvent(), accepted.deliveries(), null);
    }

    static EventResult rejected(int index, ProblemDetail problem) {
        return new EventResult(index, Status.REJECTED, null, null, problem);
    }
}
