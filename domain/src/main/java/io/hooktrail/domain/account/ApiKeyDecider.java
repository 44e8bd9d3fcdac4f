package io.hooktrail.domain.account;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Account.Open;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountEvent.ApiKeyExpirySet;
import io.hooktrail.domain.account.AccountEvent.ApiKeyIssued;
import io.hooktrail.domain.account.AccountEvent.ApiKeyRevoked;
import io.hooktrail.domain.account.AccountRejection.ApiKeyOpensNothing;
import io.hooktrail.domain.account.AccountRejection.ApiKeyUnknown;
import io.hooktrail.domain.account.AccountRejection.ExpiryNotAhead;
import io.hooktrail.domain.account.AccountRejection.OverlapNotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may happen to the keys of an account in use. */
final class ApiKeyDecider {

    private ApiKeyDecider() {}

    static List<AccountEvent> issue(Open state, IssueApiKey command) {
        Instant end = command.expiresAt();
        if (state.keys().containsKey(command.key())) {
            return List.of();
        }
        if (end != null && !end.isAfter(command.at())) {
            throw new Rejected(new ExpiryNotAhead());
        }
        String name = AccountDecider.name(command.name());
        return List.of(new ApiKeyIssued(command.id(), command.key(), name, command.role(), end, command.at()));
    }

    static List<AccountEvent> rotate(Open state, RotateApiKey command) {
        IssuedKey old = known(state, command.key());
        if (state.keys().containsKey(command.successor())) {
            return List.of();
        }
        if (!old.opens(command.at())) {
            throw new Rejected(new ApiKeyOpensNothing(command.key()));
        }
        if (command.overlap().isNegative() || command.overlap().compareTo(RotateApiKey.LONGEST_OVERLAP) > 0) {
            throw new Rejected(new OverlapNotAllowed());
        }
        return rotated(old, command);
    }

    private static List<AccountEvent> rotated(IssuedKey old, RotateApiKey command) {
        Instant now = command.at();
        Duration lifetime = old.lifetime();
        Instant end = lifetime == null ? null : now.plus(lifetime);
        return List.of(
                new ApiKeyIssued(command.id(), command.successor(), old.name(), old.role(), end, now),
                new ApiKeyExpirySet(command.id(), command.key(), old.atTheLatest(now.plus(command.overlap())), now));
    }

    static List<AccountEvent> revoke(Open state, RevokeApiKey command) {
        return known(state, command.key()).revoked()
                ? List.of()
                : List.of(new ApiKeyRevoked(command.id(), command.key(), command.at()));
    }

    private static IssuedKey known(Open state, ApiKeyId key) {
        IssuedKey known = state.keys().get(key);
        if (known == null) {
            throw new Rejected(new ApiKeyUnknown(key));
        }
        return known;
    }
}
