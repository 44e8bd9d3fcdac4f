package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.webhook.SensitiveHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A request as a command for a shell. Headers that are masked stay out: what let somebody in was never kept. */
final class Curl {

    /** Those that curl makes by itself. */
    private static final Set<String> ITS_OWN =
            Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding", "expect");

    private Curl() {}

    static String of(String url, List<Header> headers, String body) {
        return "curl -X POST " + quoted(url)
                + headers.stream()
                        .filter(Curl::isSent)
                        .map(header -> " \\\n  -H " + quoted(header.name() + ": " + header.value()))
                        .collect(Collectors.joining())
                + " \\\n  --data-raw " + quoted(body);
    }

    private static boolean isSent(Header header) {
        return !ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))
                && !header.value().contains(SensitiveHeaders.MASK);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
