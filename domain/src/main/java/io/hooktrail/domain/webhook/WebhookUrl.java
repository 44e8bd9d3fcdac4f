package io.hooktrail.domain.webhook;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.webhook.WebhookRejection.UrlUnusable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook's requests go, as far as its text tells: an absolute http or https URL with a host, without user,
 * password or fragment.
 *
 * <p>Which addresses the host may have is another question, asked at save where it is decidable and at every connect.
 *
 * @param value at most 2,048 characters
 */
public record WebhookUrl(String value) {

    private static final int LONGEST = 2048;
    private static final int LAST_PORT = 65_535;

    /** Refuses with {@link UrlUnusable}. */
    public WebhookUrl {
        flaw(value).ifPresent(flaw -> {
            throw new Rejected(new UrlUnusable(flaw));
        });
    }

    /** Whether requests are encrypted on their way. */
    public boolean encrypted() {
        return "https".equalsIgnoreCase(uri().getScheme());
    }

    /** As a URI. */
    public URI uri() {
        return URI.create(value);
    }

    /** The bare URL. */
    @Override
    public String toString() {
        return value;
    }

    private static Optional<String> flaw(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("must not be longer than " + LONGEST + " characters");
        }
        try {
            return Optional.ofNullable(flaw(new URI(text)));
        } catch (URISyntaxException notAUri) {
            return Optional.of("is not a URL");
        }
    }

    private static @Nullable String flaw(URI uri) {
        if (uri.getScheme() == null || !uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
            return "must begin with https:// or http://";
        }
        if (uri.getRawUserInfo() != null) {
            return "must not hold a user or a password; use a header";
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return "needs a host of letters, digits, dots and hyphens";
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return "needs a port of 1 to " + LAST_PORT;
        }
        return uri.getRawFragment() == null ? null : "must not have a fragment (#)";
    }
}
