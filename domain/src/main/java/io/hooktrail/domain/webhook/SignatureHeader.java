package io.hooktrail.domain.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** Further headers that a webhook may ask for, beside the ones every request carries (C12). */
public enum SignatureHeader {
    /** The same hex HMAC as {@code X-Webhook-Signature}, under the name TimeMoto's receivers read. */
    TIMEMOTO("timemoto-signature"),
    /** The same hex HMAC, under the name Timekit's receivers read. */
    TIMEKIT("x-timekit-signature");

    private final String header;

    SignatureHeader(String header) {
        this.header = header;
    }

    /** The one with this header name, if there is one. */
    public static Optional<SignatureHeader> named(String header) {
        return Stream.of(values())
                .filter(h -> h.header.equalsIgnoreCase(header))
                .findFirst();
    }

    /** The name of the header. */
    @Override
    public String toString() {
        return header;
    }
}
