package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Trace;
import io.hooktrail.adapters.web.security.RateLimit.Verdict;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads {@code Authorization: Bearer} and {@code Hooktrail-Account}. A credential that is wrong ends the request here; an
 * address that sent too many of them is not listened to for a while.
 */
class CredentialFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Authenticating authenticating;
    private final RateLimit<String> failures;
    private final HandlerExceptionResolver problems;

    CredentialFilter(Authenticating authenticating, RateLimit<String> failures, HandlerExceptionResolver problems) {
        this.authenticating = authenticating;
        this.failures = failures;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String credential = credentialOf(request);
        if (credential != null) {
            try {
                know(callerBehind(credential, request));
            } catch (RuntimeException notKnown) {
                problems.resolveException(request, response, null, notKnown);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Caller callerBehind(String credential, HttpServletRequest request) {
        String address = Networks.of(request.getRemoteAddr());
        Verdict verdict = failures.look(address);
        if (!verdict.allowed()) {
            throw new TooManyRequests("Too many credentials from this address were refused.", verdict);
        }
        try {
            return authenticating.by(credential, request.getHeader("Hooktrail-Account"), Trace.of(request));
        } catch (AuthenticationException refused) {
            failures.take(address);
            throw refused;
        }
    }

    private static @Nullable String credentialOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).trim() : null;
    }

    private static void know(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(caller));
        SecurityContextHolder.setContext(context);
    }

    private static Authentication authentication(Caller caller) {
        List<SimpleGrantedAuthority> roles = Stream.of(Role.values())
                .filter(caller.role()::atLeast)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, roles);
    }
}
