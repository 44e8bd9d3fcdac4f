package io.hooktrail.adapters.web.security;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The keys of the OpenID provider cannot be had just now, so that no token can be checked. API keys work on. */
final class ProviderUnavailable extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The OpenID provider does not answer, so that tokens cannot be checked. Try again."),
                cause);
    }
}
