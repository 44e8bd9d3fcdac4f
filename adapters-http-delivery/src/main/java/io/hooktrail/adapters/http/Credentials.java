package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides what nobody should read in a log of exchanges; signatures are no secret and stay. */
final class Credentials {

    private static final String MASK = "****";
    private static final Set<String> SECRETS =
            Set.of("authorization", "proxy-authorization", "cookie", "cookie2", "set-cookie", "set-cookie2");
    private static final List<String> WORDS = List.of("api-key", "apikey", "token", "secret", "password", "credential");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f]");

    private Credentials() {}

    /** The same headers, values of credentials masked, control characters replaced. */
    static List<Exchange.Header> masked(List<Exchange.Header> headers) {
        return headers.stream().map(Credentials::masked).toList();
    }

    private static Exchange.Header masked(Exchange.Header header) {
        String value = isSecret(header.name().toLowerCase(Locale.ROOT)) ? MASK : printable(header.value());
        return new Exchange.Header(printable(header.name()), value);
    }

    private static boolean isSecret(String name) {
        return SECRETS.contains(name) || WORDS.stream().anyMatch(name::contains);
    }

    private static String printable(String text) {
        boolean clean = text.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c));
        return clean ? text : CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
