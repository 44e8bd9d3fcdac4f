package io.hooktrail.application;

import io.hooktrail.domain.account.AccountId;

/**
 * Makes asking twice asking once.
 *
 * @param account keys of one account never meet those of another
 * @param key what the client sent, 1 to 255 characters
 * @param fingerprint a hash of the request; the same key with another fingerprint is refused (D1)
 */
public record IdempotencyKey(AccountId account, String key, String fingerprint) {}
