package io.hooktrail.adapters.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What is asked for by people: everything but what is there for machines, and the API if it is asked with the cookie of a
 * session. Where bins receive from machines, people look at them by GET. Whoever sends an {@code Authorization} header is a
 * machine.
 *
 * @param cookie the name of the session's cookie
 */
record SessionRequests(String cookie) implements RequestMatcher {

    private static final List<String> FOR_MACHINES = List.of("/actuator", "/assets/", "/swagger-ui", "/v3/api-docs");
    private static final String RECEIVING = "/bins/";
    private static final String API = "/v1/";

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && FOR_MACHINES.stream().noneMatch(path::startsWith)
                && (!path.startsWith(RECEIVING) || request.getMethod().equals("GET"))
                && (!path.startsWith(API) || hasSession(request));
    }

    /** Whether a person looks at the answer. */
    static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API);
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null && Stream.of(cookies).anyMatch(it -> it.getName().equals(cookie));
    }
}
