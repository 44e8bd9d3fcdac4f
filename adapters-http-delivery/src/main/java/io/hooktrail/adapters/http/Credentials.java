package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.webhook.SensitiveHeaders;
import io.hooktrail.domain.webhook.WebhookHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hides what nobody should read in a log of exchanges: headers that let somebody in, the webhook's own credentials, and
 * these again where the receiver echoes them. Signatures are no secret and stay.
 */
final class Credentials {

    private static final String MASK = "****";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f]");

    /** What is shorter stands in any text by chance. */
    private static final int SHORTEST_ECHO = 6;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> values = new ArrayList<>();

    /** Those among a webhook's own headers. */
    Credentials(Map<String, String> own) {
        own.forEach((name, value) -> {
            if (WebhookHeaders.isCredential(name, value)) {
                names.add(name);
                forms(value).filter(form -> form.length() >= SHORTEST_ECHO).forEach(values::add);
            }
        });
    }

    /** The same headers, credentials masked, control characters replaced. */
    List<Header> masked(List<Header> headers) {
        return headers.stream().map(this::masked).toList();
    }

    /** The same response, what it echoes masked. */
    Exchange.@Nullable Response masked(Exchange.@Nullable Response response) {
        return response == null
                ? null
                : new Exchange.Response(masked(response.headers()), masked(response.body()), response.truncated());
    }

    private Header masked(Header header) {
        boolean secret = SensitiveHeaders.named(header.name()) || names.contains(header.name());
        return new Header(printable(header.name()), secret ? MASK : hidden(printable(header.value())));
    }

    /** Byte for byte, whatever the encoding. */
    private byte[] masked(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String hidden = hidden(text);
        return hidden.equals(text) ? body : hidden.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String hidden(String text) {
        String hidden = SensitiveHeaders.withoutCredentials(text);
        for (String value : values) {
            hidden = hidden.replace(value, MASK);
        }
        return hidden;
    }

    /** As it is sent, without its scheme, and both as JSON writes them. */
    private static Stream<String> forms(String value) {
        return Stream.of(value, value.substring(value.indexOf(' ') + 1))
                .flatMap(form ->
                        Stream.of(form, form.replace("\\", "\\\\").replace("\"", "\\\""), form.replace("/", "\\/")))
                .distinct();
    }

    private static String printable(String text) {
        boolean clean = text.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c));
        return clean ? text : CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
