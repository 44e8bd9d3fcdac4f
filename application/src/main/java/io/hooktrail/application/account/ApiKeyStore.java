package io.hooktrail.application.account;

import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import java.time.Instant;
import java.util.Optional;

/** Port: the hashes of the keys. They are written by the projection of the accounts, in the transaction of the event. */
public interface ApiKeyStore {

    /** The key with this hash, unless it was revoked; also one that has expired. */
    Optional<ApiKeyGrant> find(ApiKeyHash hash);

    /** Notes a use; one that is known within the minute before may be left out. */
    void used(ApiKeyId key, Instant at);

    /** Whether any valid key is a super admin's. */
    boolean knowsSuperAdmin();
}
