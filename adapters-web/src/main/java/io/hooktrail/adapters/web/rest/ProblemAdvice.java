package io.hooktrail.adapters.web.rest;

import io.hooktrail.adapters.web.NotAuthenticated;
import io.hooktrail.adapters.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every failure of a request with {@code application/problem+json}, whatever the client accepts. */
@RestControllerAdvice
class ProblemAdvice {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Null once the answer has begun: a stream that breaks can only end. */
    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<ProblemDetail> tell(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        ProblemDetail problem = problems.of(failure, request);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers -> headers.addAll(headersOf(failure, problem)))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpHeaders headersOf(Throwable failure, ProblemDetail problem) {
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse standard) {
            headers.addAll(standard.getHeaders());
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
        }
        return headers;
    }

    /** RFC 6750: an error is named only where a credential was sent. */
    private static String challenge(Throwable failure) {
        String realm = "Bearer realm=\"hooktrail\"";
        return failure instanceof NotAuthenticated refused
                ? realm + ", error=\"invalid_token\", error_description=\""
                        + refused.reason().replaceAll("[^ !#-\\[\\]-~]", "'") + "\""
                : realm;
    }
}
