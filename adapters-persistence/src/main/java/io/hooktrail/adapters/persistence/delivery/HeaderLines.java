package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Exchange.Header;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Headers as text, one line each, as on the wire. Values that would let somebody in are masked before they are written;
 * signatures stay (GKM-19), for they prove and do not grant.
 */
final class HeaderLines {

    static final String MASK = "********";

    private static final List<String> SENSITIVE = List.of(
            "authorization",
            "authentication",
            "cookie",
            "api-key",
            "api_key",
            "apikey",
            "access-key",
            "access_key",
            "accesskey",
            "token",
            "secret",
            "passw",
            "credential");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private HeaderLines() {}

    static String masked(List<Header> headers) {
        return headers.stream().map(HeaderLines::line).collect(Collectors.joining("\n"));
    }

    static List<Header> read(String lines) {
        return lines.lines().map(HeaderLines::header).toList();
    }

    private static String line(Header header) {
        String name = clean(header.name());
        return name + ": " + (isSensitive(name) ? MASK : clean(header.value()));
    }

    // Words, not a pattern: this runs for every header of every attempt.
    private static boolean isSensitive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : SENSITIVE) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Header header(String line) {
        int colon = line.indexOf(": ", 1);
        return colon < 0 ? new Header(line, "") : new Header(line.substring(0, colon), line.substring(colon + 2));
    }

    /** A receiver may send anything; a line must stay a line, and PostgreSQL takes no NUL. */
    private static String clean(String text) {
        return isClean(text) ? text : CONTROL.matcher(text).replaceAll(" ");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\u007f') {
                return false;
            }
        }
        return true;
    }
}
