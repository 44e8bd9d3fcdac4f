package io.hooktrail.adapters.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads the bodies of API requests, up to a limit, after the caller is known and before anything looks at them.
 *
 * <p>Reading them whole gives the idempotency key its fingerprint, and makes the limit hold for chunked bodies too.
 */
@Component
@Order(BodyLimit.AFTER_SECURITY)
class BodyLimit extends OncePerRequestFilter {

    /** The security filters stand at -100. */
    static final int AFTER_SECURITY = 0;

    static final int BATCH_BYTES = 5 * 1024 * 1024;
    static final int BYTES = 1024 * 1024;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.contains("*")) { // which Spring would fail over instead of refusing it
            var range = new HttpMediaTypeNotSupportedException("A body has one content type.");
            problems.resolveException(request, response, null, range);
            return;
        }
        if (isEncoded(request)) {
            refuseEncoded(request, response);
            return;
        }
        int limit = request.getRequestURI().equals("/v1/events") ? BATCH_BYTES : BYTES;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response, limit);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /** What is small here may be large once it is unpacked; bodies come as they are. */
    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private void refuseEncoded(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        var detail = ProblemDetail.forStatusAndDetail(status, "Send the body without Content-Encoding.");
        var refused = new ErrorResponseException(status, detail, null);
        refused.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
        problems.resolveException(request, response, null, refused);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int limit) {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        var detail = ProblemDetail.forStatusAndDetail(status, "The body may have " + limit + " bytes at most.");
        problems.resolveException(request, response, null, new ErrorResponseException(status, detail, null));
    }
}
