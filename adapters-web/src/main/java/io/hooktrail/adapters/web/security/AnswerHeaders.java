package io.hooktrail.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers may do with an answer of the API: nothing. Only the page that describes it loads what it consists of.
 *
 * <p>Those of Spring Security come besides: nosniff, no-store, and HSTS where the connection is secure.
 */
final class AnswerHeaders implements HeaderWriter {

    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    static final String DESCRIPTION = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";
    static final String NO_FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getRequestURI().startsWith("/swagger-ui");
        add(response, "Content-Security-Policy", page ? DESCRIPTION : NOTHING);
        add(response, "Permissions-Policy", NO_FEATURES);
        add(response, "Cross-Origin-Resource-Policy", "same-origin");
        add(response, "Cross-Origin-Opener-Policy", "same-origin");
        add(response, "X-Content-Type-Options", "nosniff");
        add(response, "X-Frame-Options", "DENY");
    }

    /** Pages have said already what holds for them. */
    private static void add(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
