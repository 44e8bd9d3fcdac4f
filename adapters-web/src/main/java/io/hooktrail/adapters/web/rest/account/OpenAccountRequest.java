package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Plan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new account.
 *
 * @param parentId null for a root, which only a super admin may open
 * @param timeZone an IANA name; UTC unless said otherwise
 */
record OpenAccountRequest(
        String name, @Nullable UUID parentId, @Nullable String timeZone) {

    @Nullable
    AccountId parent() {
        return parentId == null ? null : new AccountId(parentId);
    }

    OpenAccount command(AccountId id, Instant at) {
        return new OpenAccount(id, parent(), name, timeZone == null ? "UTC" : timeZone, Plan.PLUS, at);
    }
}
