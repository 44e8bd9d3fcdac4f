package io.hooktrail.domain.webhook;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of the public webhook contract: how the content of an event is wrapped in a request body. */
public enum PayloadVersion {
    /** The resource itself, exactly as the REST API shows it (TK-09). */
    V1("v1", true),
    /** The Standard Webhooks envelope {@code {type, timestamp, data}}. */
    V2("v2", true),
    /** CloudEvents 1.0 in structured mode. A preview: only a webhook that pins it gets it (TM-17). */
    V3_PREVIEW("v3-preview", false);

    /** The version that applies where neither webhook nor account chose one. */
    public static final PayloadVersion LATEST_STABLE = V2;

    private final String text;
    private final boolean stable;

    PayloadVersion(String text, boolean stable) {
        this.text = text;
        this.stable = stable;
    }

    /** Whether an account may choose it as its default. */
    public boolean stable() {
        return stable;
    }

    /** The version named so, if there is one. */
    public static Optional<PayloadVersion> named(String text) {
        return Stream.of(values()).filter(v -> v.text.equals(text)).findFirst();
    }

    /** The fallback of TM-17: the webhook's pin, else the account's default, else the latest stable version. */
    public static PayloadVersion effective(@Nullable PayloadVersion pinned, @Nullable PayloadVersion accountDefault) {
        if (pinned != null) {
            return pinned;
        }
        return accountDefault != null ? accountDefault : LATEST_STABLE;
    }

    /** As it stands in the API and in the {@code webhook-version} header. */
    @Override
    public String toString() {
        return text;
    }
}
