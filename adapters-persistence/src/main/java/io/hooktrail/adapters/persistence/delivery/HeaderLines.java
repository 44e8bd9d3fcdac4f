package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.webhook.SensitiveHeaders;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Headers as text, one line each, as on the wire. Values that would let somebody in are masked before they are written;
 * signatures stay (GKM-19), for they prove and do not grant.
 */
final class HeaderLines {

    static final String MASK = SensitiveHeaders.MASK;

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
        return name + ": " + SensitiveHeaders.masked(name, clean(header.value()));
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
