package io.hooktrail.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** Paths within this site, to come back to. */
final class Here {

    static final String HOME = "/";

    private Here() {}

    /** What was asked for, with its parameters. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The path, if it leads nowhere else; the start page otherwise. */
    static String orHome(String path) {
        boolean within = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(letter -> letter == '\\' || letter < ' ');
        return within ? path : HOME;
    }
}
