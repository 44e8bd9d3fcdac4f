package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Trace;
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
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Reads {@code Authorization: Bearer htk_…} and {@code Hooktrail-Account}. A key that is wrong ends the request here. */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Callers callers;
    private final HandlerExceptionResolver problems;

    ApiKeyFilter(Callers callers, HandlerExceptionResolver problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = keyOf(request);
        if (key != null) {
            try {
                know(callers.of(key, request.getHeader("Hooktrail-Account"), Trace.of(request)));
            } catch (RuntimeException notKnown) {
                problems.resolveException(request, response, null, notKnown);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
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
