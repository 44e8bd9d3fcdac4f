package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.security.RateLimit.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells a caller how many requests it has left, and refuses those beyond with 429. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final HandlerExceptionResolver problems;

    RateLimitFilter(RateLimit limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Credential caller = credential();
        if (caller != null) {
            Verdict verdict = limit.take(caller);
            response.setHeader("RateLimit-Limit", Integer.toString(limit.capacity()));
            response.setHeader("RateLimit-Remaining", Long.toString(verdict.remaining()));
            if (!verdict.allowed()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.resolveException(request, response, null, tooMany());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Credential credential() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? caller.credential() : null;
    }

    private static ErrorResponseException tooMany() {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        return new ErrorResponseException(
                status,
                ProblemDetail.forStatusAndDetail(status, "Too many requests of this caller; try again in a second."),
                null);
    }
}
