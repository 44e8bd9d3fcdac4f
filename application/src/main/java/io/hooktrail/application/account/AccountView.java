package io.hooktrail.application.account;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An account, to be shown.
 *
 * @param parent null for a root
 * @param timeZone where its days begin
 * @param updatedAt when anything above was changed last
 */
public record AccountView(
        AccountId id,
        @Nullable AccountId parent,
        ZoneId timeZone,
        AccountSettings settings,
        Instant createdAt,
        Instant updatedAt) {}
