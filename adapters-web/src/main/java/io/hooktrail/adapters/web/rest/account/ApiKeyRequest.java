package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for an API key; without {@code expires_at} one that never expires. */
record ApiKeyRequest(String name, Role role, @Nullable Instant expiresAt) {}
