package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.security.RateLimit.Verdict;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A bucket is empty; says when it is worth another try. */
final class TooManyRequests extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyRequests(String what, Verdict verdict) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        what + " Try again in " + verdict.retryAfter().toSeconds() + " s."),
                null);
        getHeaders()
                .set(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retryAfter().toSeconds()));
    }
}
