package io.hooktrail.domain.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** A way of signing in the header {@code webhook-signature} (Standard Webhooks, "Signature scheme"). */
public enum SignatureScheme {
    /** HMAC-SHA256 with the webhook's secret. Every request has it. */
    V1("v1"),
    /** Ed25519 with the webhook's key pair: whoever verifies cannot forge. */
    V1A("v1a");

    private final String label;

    SignatureScheme(String label) {
        this.label = label;
    }

    /** The one of this name, if there is one. */
    public static Optional<SignatureScheme> named(String name) {
        return Stream.of(values()).filter(scheme -> scheme.label.equals(name)).findFirst();
    }

    /** The name that stands before a signature. */
    @Override
    public String toString() {
        return label;
    }
}
