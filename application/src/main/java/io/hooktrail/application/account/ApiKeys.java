package io.hooktrail.application.account;

import java.util.Optional;

/** Port: recognises API keys. */
public interface ApiKeys {

    /** For whom the key acts, and how; empty if it is unknown or revoked. Counts as a use of the key. */
    Optional<ApiKeyGrant> find(String key);
}
