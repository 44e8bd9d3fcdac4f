package io.hooktrail.adapters.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request is found again in logs, events and problems.
 *
 * @param traceId W3C trace id, 32 lower-case hex digits: the client's, or a fresh one
 * @param requestId the client's {@code X-Request-Id}, or a fresh one
 */
public record Trace(String traceId, String requestId) {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** The trace of a request; the same at every call. */
    public static Trace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        var trace =
                new Trace(traceIdOf(request.getHeader("traceparent")), requestIdOf(request.getHeader("X-Request-Id")));
        remember(request, trace);
        return trace;
    }

    private static void remember(ServletRequest request, Trace trace) {
        request.setAttribute(ATTRIBUTE, trace);
    }

    private static String traceIdOf(@Nullable String traceparent) {
        Matcher known = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return known.matches() ? known.group(1) : fresh().replace("-", "");
    }

    private static String requestIdOf(@Nullable String asked) {
        return asked != null && REQUEST_ID.matcher(asked).matches() ? asked : fresh();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
