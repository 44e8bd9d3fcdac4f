package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hides what nobody should read in a log of exchanges; signatures are no secret and stay. */
final class Credentials {

    private static final String MASK = "****";
    private static final Pattern SECRET = Pattern.compile(
            "(proxy-)?authorization|cookie2?|set-cookie2?|.*(api-?key|token|secret|password|credential).*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    private Credentials() {}

    /** The same headers, values of credentials masked, control characters replaced. */
    static List<Exchange.Header> masked(List<Exchange.Header> headers) {
        return headers.stream().map(Credentials::masked).toList();
    }

    private static Exchange.Header masked(Exchange.Header header) {
        boolean secret = SECRET.matcher(header.name().toLowerCase(Locale.ROOT)).matches();
        return new Exchange.Header(printable(header.name()), secret ? MASK : printable(header.value()));
    }

    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
