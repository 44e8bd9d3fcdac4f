package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.BodyReader;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.PageResponse;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountDefaults;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountChange;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: a parent's callers look after the accounts below it, super admins after all of them. */
@RestController
@RequestMapping("/v1/accounts")
class AccountsController {

    private final Commands commands;
    private final AccountChanges changes;
    private final Accounts accounts;
    private final AccountTree tree;
    private final InstantSource clock;
    private final BodyReader bodies;
    private final AccountDefaults defaults;

    AccountsController(
            Commands commands,
            AccountChanges changes,
            Accounts accounts,
            AccountTree tree,
            InstantSource clock,
            BodyReader bodies,
            ObjectProvider<AccountDefaults> defaults) {
        this.commands = commands;
        this.changes = changes;
        this.accounts = accounts;
        this.tree = tree;
        this.clock = clock;
        this.bodies = bodies;
        this.defaults = defaults.getIfAvailable(() -> AccountDefaults.STANDARD);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountResponse> open(
            Caller caller, @Nullable IdempotencyKey key, @RequestBody OpenAccountRequest request) {
        AccountId parent = request.parent();
        if (parent == null) {
            caller.mustBeAtLeast(Role.SUPER_ADMIN);
        } else {
            mustSee(caller.scope(), parent);
        }
        var id = new AccountId(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()));
        Accepted accepted = commands.ask(caller, request.command(id, clock.instant()), key);
        AccountResponse opened = show(tree.scopeOf(AccountId.of(accepted.stream())));
        return ResponseEntity.created(URI.create("/v1/accounts/" + opened.id())).body(opened);
    }

    @GetMapping
    PageResponse<AccountResponse> list(Caller caller, PageRequest page) {
        return PageResponse.of(accounts.list(caller.scope(), page), this::response);
    }

    @GetMapping("/{id}")
    AccountResponse one(Caller caller, @PathVariable AccountId id) {
        return response(accounts.find(caller.scope(), id).orElseThrow(() -> unknown(id)));
    }

    /** Which members a body has, whatever they are. */
    private static final class Members extends LinkedHashMap<String, Object> {}

    @PatchMapping("/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AccountPatchRequest.class)))
    AccountResponse change(
            Caller caller, @PathVariable AccountId id, @Nullable IdempotencyKey key, @RequestBody byte[] body) {
        Set<String> named = bodies.read(body, Members.class).keySet();
        return change(caller, id, AccountPatch.of(bodies.read(body, AccountPatchRequest.class), named), key);
    }

    @PutMapping("/{id}/usage-dashboard")
    AccountResponse grant(Caller caller, @PathVariable AccountId id) {
        return change(caller, id, List.of(new ShowUsageDashboard(true)), null);
    }

    @DeleteMapping("/{id}/usage-dashboard")
    AccountResponse withdraw(Caller caller, @PathVariable AccountId id) {
        return change(caller, id, List.of(new ShowUsageDashboard(false)), null);
    }

    private AccountResponse change(
            Caller caller, AccountId id, List<AccountChange> changes, @Nullable IdempotencyKey key) {
        this.changes.change(caller, id, changes, key);
        return one(caller, id);
    }

    private AccountResponse show(AccountScope scope) {
        return response(accounts.find(scope, scope.acting()).orElseThrow(() -> unknown(scope.acting())));
    }

    private AccountResponse response(AccountView account) {
        return AccountResponse.of(account, defaults.retention());
    }

    private static void mustSee(AccountScope scope, AccountId account) {
        if (!scope.covers(account)) {
            throw unknown(account);
        }
    }

    private static Rejected unknown(AccountId account) {
        return new Rejected(new AccountUnknown(account));
    }
}
