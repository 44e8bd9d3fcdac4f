package io.hooktrail.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member or a key may do for its account. */
public enum Role {
    /** Reads bookings, entities and usage. */
    VIEWER,
    /** A viewer who also changes bookings and entities. */
    OPERATOR,
    /** An operator who also looks after webhooks, deliveries, members and keys. */
    ADMIN,
    /** An admin of every account, who also grants features and sets how long things are kept. */
    SUPER_ADMIN,
    /** Beside the others: reads the history, never a secret. */
    AUDITOR;

    /** Whether this role may do what the other may. An auditor is at least an auditor and nothing else. */
    public boolean atLeast(Role other) {
        return (this == AUDITOR || other == AUDITOR) ? this == other : compareTo(other) >= 0;
    }

    /** The role named so in the API, if there is one. */
    public static Optional<Role> named(String text) {
        return Stream.of(values()).filter(role -> role.toString().equals(text)).findFirst();
    }

    /** As it stands in the API: {@code super_admin}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
