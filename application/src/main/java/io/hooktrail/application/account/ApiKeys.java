package io.hooktrail.application.account;

import java.util.Optional;

/** Port: recognises API keys. */
public interface ApiKeys {

    /** For whom the key acts, and how; empty if it is unknown, revoked or expired. Counts as a use of the key. */
    Optional<ApiKeyGrant> find(String key);

    /** Whether the key opened something once, and its time is over. For whoever has to explain a refusal. */
    boolean hasExpired(String key);
}
