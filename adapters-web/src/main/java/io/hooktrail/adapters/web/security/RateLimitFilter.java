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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells a caller how many requests are left, and refuses those beyond with 429.
 *
 * <p>{@code RateLimit} and {@code RateLimit-Policy} are the fields of draft-ietf-httpapi-ratelimit-headers-10; those with
 * one number each are older.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit<Credential> limit;
    private final HandlerExceptionResolver problems;

    RateLimitFilter(RateLimit<Credential> limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Credential caller = credential();
        if (caller != null) {
            Verdict verdict = limit.take(caller);
            tell(response, verdict);
            if (!verdict.allowed()) {
                var refused = new TooManyRequests("Too many requests of this caller.", verdict);
                problems.resolveException(request, response, null, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void tell(HttpServletResponse response, Verdict verdict) {
        response.setHeader("RateLimit-Limit", Long.toString(limit.capacity()));
        response.setHeader("RateLimit-Remaining", Long.toString(verdict.remaining()));
        response.setHeader(
                "RateLimit-Policy", "\"caller\";q=" + limit.capacity() + ";w=" + RateLimit.WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"caller\";r=" + verdict.remaining() + ";t=" + verdict.fullIn().toSeconds());
    }

    private static @Nullable Credential credential() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? caller.credential() : null;
    }
}
