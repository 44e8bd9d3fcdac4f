package io.hooktrail.adapters.web;

import io.hooktrail.application.Requester;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.ApiKeyGrant;
import io.hooktrail.application.account.ApiKeys;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from a credential, and from the account it wants to act for, who asks. */
@Component
public class Callers {

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
     * @throws NotAuthenticated if the key is unknown, revoked or expired
     * @throws Rejected if the account does not exist, or not for this key
     */
    public Caller of(String key, @Nullable String account, Trace trace) {
        ApiKeyGrant grant = keys.find(key).orElseThrow(() -> unknown(key));
        return of(new Credential.ApiKey(grant.key()), grant.account(), grant.role(), account, trace);
    }

    /**
     * The caller with a credential that was proved already.
     *
     * @param home the account the credential belongs to
     * @param role what it may do there and below
     * @param account the account to act for; null for its own
     * @throws Rejected if the account does not exist, or not for this credential
     */
    public Caller of(Credential credential, AccountId home, Role role, @Nullable String account, Trace trace) {
        AccountScope own = role == Role.SUPER_ADMIN ? tree.scopeOfAll(home) : tree.scopeOf(home);
        AccountScope scope = account == null ? own : named(own, account);
        var requester = new Requester(credential.actor(), scope.acting(), trace.requestId(), trace.traceId());
        return new Caller(scope, requester, role, credential);
    }

    private NotAuthenticated unknown(String key) {
        return new NotAuthenticated(
                keys.hasExpired(key) ? "The API key has expired." : "The API key is unknown or was revoked.");
    }

    private AccountScope named(AccountScope own, String text) {
        AccountId account = read(text);
        AccountScope scope = tree.scopeOf(account);
        if (!own.covers(account)) {
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
