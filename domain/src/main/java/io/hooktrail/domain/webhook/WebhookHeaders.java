package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.HeadersUnusable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A webhook's own request headers. Values may be credentials: they enter no event, and the text form shows names alone.
 *
 * @param values by name, in the order of the names regardless of case; at most 20, each value 1 to 1,024 printable ASCII
 *     characters
 */
public record WebhookHeaders(Map<String, String> values) {

    /** What stands for a value that is not shown. */
    public static final String MASK = SensitiveHeaders.MASK;

    private static final Pattern CREDENTIAL_SCHEME =
            Pattern.compile("(?:Bearer|Basic|Digest|Token|ApiKey|Negotiate) .+", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREDENTIAL =
            Pattern.compile("auth|key|token|secret|password|cookie|credential|signature", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}"); // RFC 9110, 5.1: token
    private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]{0,1022}[!-~])?");

    /** What Hooktrail or the HTTP connection itself says. */
    private static final Set<String> RESERVED = Set.of(
            "connection",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "traceparent",
            "tracestate",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via",
            "x-webhook-signature");

    private static final List<String> RESERVED_PREFIXES = List.of("webhook-", "content-", "proxy-");

    /** None. */
    public static final WebhookHeaders NONE = new WebhookHeaders(Map.of());

    /** Refuses with {@link HeadersUnusable}. */
    public WebhookHeaders {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(values);
        boolean twice = sorted.size() < values.size();
        flaw(sorted, twice).ifPresent(flaw -> {
            throw new Rejected(new HeadersUnusable(flaw));
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** The names, in order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The same headers, with {@link #MASK} for each value that is a credential by its name or its look. */
    public WebhookHeaders masked() {
        var shown = new TreeMap<>(values);
        shown.replaceAll((name, value) -> isCredential(name, value) ? MASK : value);
        return new WebhookHeaders(shown);
    }

    /** Whether a webhook's own header of this name and value is for nobody to read once it is saved. */
    public static boolean isCredential(String name, String value) {
        return CREDENTIAL.matcher(name).find()
                || SensitiveHeaders.named(name)
                || CREDENTIAL_SCHEME.matcher(value).matches()
                || !SensitiveHeaders.withoutCredentials(value).equals(value);
    }

    @Override
    public String toString() {
        return "WebhookHeaders" + names();
    }

    private static Optional<String> flaw(Map<String, String> values, boolean twice) {
        if (twice) {
            return Optional.of("a name is there twice");
        }
        return values.size() > MOST
                ? Optional.of("at most " + MOST + " are possible")
                : values.entrySet().stream()
                        .flatMap(header -> flaw(header.getKey(), header.getValue()))
                        .findFirst();
    }

    // A flaw never repeats the value: it may be a credential. The name is repeated once it is known to be a token.
    private static Stream<String> flaw(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Stream.of("a name must be 1 to 100 letters, digits or hyphens");
        }
        if (reserved(name.toLowerCase(Locale.ROOT))) {
            return Stream.of(name + " is set by Hooktrail or by HTTP itself");
        }
        return VALUE.matcher(value).matches()
                ? Stream.empty()
                : Stream.of("the value of " + name
                        + " must be 1 to 1,024 printable ASCII characters, without a space at either end");
    }

    private static boolean reserved(String name) {
        return RESERVED.contains(name)
                || RESERVED_PREFIXES.stream().anyMatch(name::startsWith)
                || SignatureHeader.named(name).isPresent();
    }
}
