package io.hooktrail.adapters.web.security;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Trace;
import io.hooktrail.application.Requester;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.ApiKeyGrant;
import io.hooktrail.application.account.ApiKeys;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Tells from a key, and from the account it wants to act for, who asks. */
@Component
class Callers {

    private final ApiKeys keys;
    private final AccountTree tree;

    Callers(ApiKeys keys, AccountTree tree) {
        this.keys = keys;
        this.tree = tree;
    }

    /**
     * The caller behind a key.
     *
     * @param account the account to act for; null for the key's own
     * @throws BadCredentialsException if the key is unknown or revoked
     * @throws Rejected if the account does not exist, or not for this key
     */
    Caller of(String key, @Nullable String account, Trace trace) {
        ApiKeyGrant grant = keys.find(key).orElseThrow(() -> new BadCredentialsException("unknown key"));
        AccountScope scope = account == null ? own(grant) : named(grant, account);
        var requester = new Requester("key:" + grant.key(), scope.acting(), trace.requestId(), trace.traceId());
        return new Caller(scope, requester, grant.role(), grant.key());
    }

    private AccountScope own(ApiKeyGrant grant) {
        return grant.role() == Role.SUPER_ADMIN ? tree.scopeOfAll(grant.account()) : tree.scopeOf(grant.account());
    }

    private AccountScope named(ApiKeyGrant grant, String text) {
        AccountId account = read(text);
        AccountScope scope = tree.scopeOf(account);
        if (!own(grant).covers(account)) {
            throw new Rejected(new ActingAccountNotFound());
        }
        return scope;
    }

    private static AccountId read(String text) {
        try {
            return AccountId.of(text.trim());
        } catch (IllegalArgumentException notAnId) {
            throw new Rejected(new ActingAccountNotFound());
        }
    }
}
