package io.hooktrail.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account has booked. One of the four gates of C15; collection is never gated. */
public enum Plan {
    /** Without webhooks: their pages show a notice to upgrade (TM-01). */
    BASIC,
    /** With webhooks. */
    PLUS;

    /** Whether webhooks may be set up. */
    public boolean includesWebhooks() {
        return this == PLUS;
    }

    /** The plan named so in the API, if there is one. */
    public static Optional<Plan> named(String text) {
        return Stream.of(values()).filter(plan -> plan.toString().equals(text)).findFirst();
    }

    /** As it stands in the API. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
