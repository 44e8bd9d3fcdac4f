package io.hooktrail.adapters.web;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyText;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.ApiKeyUnknown;
import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Issues and takes back API keys, for the API and the pages alike. Nobody hands out, or takes back, a key that may do more
 * than their own.
 */
@Component
public final class ApiKeyChanges {

    private final Commands commands;
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeyChanges(Commands commands, @Lazy Accounts accounts, InstantSource clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A key to be issued.
     *
     * @param expiresAt null for never
     */
    public record NewKey(String name, Role role, @Nullable Instant expiresAt) {}

    /**
     * A key that was just issued.
     *
     * @param text the key itself, shown once; null where the same was asked before
     */
    public record Issued(ApiKeyView key, @Nullable String text) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }

    /** Issues a key. */
    public Issued issue(Caller caller, AccountId account, NewKey asked, @Nullable IdempotencyKey once) {
        mustOutrank(caller, asked.role());
        mustSee(caller, account);
        String text = ApiKeyText.draw(random);
        ApiKeyHash hash = ApiKeyText.hash(text);
        ApiKeyId id = idOf(once);
        var command =
                new IssueApiKey(account, id, asked.name(), asked.role(), hash, asked.expiresAt(), clock.instant());
        return issued(caller, account, id, text, command, once);
    }

    /** Issues a successor, and lets the old one expire. */
    public Issued rotate(
            Caller caller, AccountId account, ApiKeyId key, Duration overlap, @Nullable IdempotencyKey once) {
        mustSee(caller, account);
        mustOutrank(caller, find(caller, account, key).role());
        String text = ApiKeyText.draw(random);
        ApiKeyHash hash = ApiKeyText.hash(text);
        ApiKeyId successor = idOf(once);
        var command = new RotateApiKey(account, key, successor, hash, overlap, clock.instant());
        return issued(caller, account, successor, text, command, once);
    }

    /** Takes a key back. */
    public void revoke(Caller caller, AccountId account, ApiKeyId key) {
        mustSee(caller, account);
        mustOutrank(caller, find(caller, account, key).role());
        commands.ask(caller, new RevokeApiKey(account, key, clock.instant()));
    }

    /** Whether the caller may issue, rotate or revoke a key of this role. */
    public static boolean outranks(Caller caller, Role role) {
        return caller.role().atLeast(lowest(role));
    }

    private Issued issued(
            Caller caller,
            AccountId account,
            ApiKeyId id,
            String text,
            DomainCommand command,
            @Nullable IdempotencyKey once) {
        boolean repeated = commands.ask(caller, command, once).repeated();
        return new Issued(find(caller, account, id), repeated ? null : text);
    }

    /** With an idempotency key the id follows from it, so that a repetition finds what was issued. */
    private static ApiKeyId idOf(@Nullable IdempotencyKey once) {
        return new ApiKeyId(
                once == null
                        ? UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                        : UUID.nameUUIDFromBytes(once.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private ApiKeyView find(Caller caller, AccountId account, ApiKeyId key) {
        return accounts.keys(caller.scope(), account).stream()
                .filter(view -> view.id().equals(key))
                .findFirst()
                .orElseThrow(() -> new Rejected(new ApiKeyUnknown(key)));
    }

    private static void mustOutrank(Caller caller, Role role) {
        caller.mustBeAtLeast(lowest(role));
    }

    private static Role lowest(Role role) {
        return role == Role.SUPER_ADMIN ? Role.SUPER_ADMIN : Role.ADMIN;
    }

    private static void mustSee(Caller caller, AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
    }
}
