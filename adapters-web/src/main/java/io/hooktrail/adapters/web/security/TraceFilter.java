package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the trace of a request on its log lines and its answer, before anything else can fail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = Trace.of(request);
        response.setHeader("X-Request-Id", trace.requestId());
        response.setHeader("X-Trace-Id", trace.traceId());
        MDC.put("trace_id", trace.traceId());
        MDC.put("request_id", trace.requestId());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }
}
