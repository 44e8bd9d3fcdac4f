package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells from the session who asks. */
class MemberFilter extends OncePerRequestFilter {

    private final MemberSessions sessions;
    private final HandlerExceptionResolver problems;

    MemberFilter(MemberSessions sessions, HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = sessions.caller(request);
        } catch (RuntimeException notKnown) {
            problems.resolveException(request, response, null, notKnown);
            return;
        }
        caller.ifPresent(MemberFilter::know);
        chain.doFilter(request, response);
    }

    private static void know(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
