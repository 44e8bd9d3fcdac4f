package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyText;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.RevokeApiKey;
import io.hooktrail.domain.account.AccountCommand.RotateApiKey;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.AccountRejection.ApiKeyUnknown;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys of an account. Nobody hands out, or takes back, a key that may do more than their own. */
@RestController
@RequestMapping("/v1/accounts/{account}/api-keys")
class ApiKeysController {

    private final Commands commands;
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeysController(Commands commands, Accounts accounts, InstantSource clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiKeyResponse> issue(
            Caller caller,
            @PathVariable AccountId account,
            @Nullable IdempotencyKey once,
            @RequestBody ApiKeyRequest request) {
        mustOutrank(caller, request.role());
        mustSee(caller, account);
        String key = ApiKeyText.draw(random);
        ApiKeyId id = idOf(once);
        var command = new IssueApiKey(
                account,
                id,
                request.name(),
                request.role(),
                ApiKeyText.hash(key),
                request.expiresAt(),
                clock.instant());
        boolean repeated = commands.ask(caller, command, once).repeated();
        return created(find(caller, account, id), repeated ? null : key);
    }

    @PostMapping("/{key}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiKeyResponse> rotate(
            Caller caller,
            @PathVariable AccountId account,
            @PathVariable ApiKeyId key,
            @Nullable IdempotencyKey once,
            @RequestBody(required = false) @Nullable KeyRotationRequest request) {
        mustSee(caller, account);
        mustOutrank(caller, find(caller, account, key).role());
        String text = ApiKeyText.draw(random);
        ApiKeyId successor = idOf(once);
        var command = new RotateApiKey(
                account, key, successor, ApiKeyText.hash(text), KeyRotationRequest.overlap(request), clock.instant());
        boolean repeated = commands.ask(caller, command, once).repeated();
        return created(find(caller, account, successor), repeated ? null : text);
    }

    private static ResponseEntity<ApiKeyResponse> created(ApiKeyView view, @Nullable String key) {
        return ResponseEntity.created(URI.create("/v1/accounts/" + view.account() + "/api-keys/" + view.id()))
                .body(ApiKeyResponse.of(view, key));
    }

    @GetMapping
    List<ApiKeyResponse> list(Caller caller, @PathVariable AccountId account) {
        mustSee(caller, account);
        return accounts.keys(caller.scope(), account).stream()
                .map(key -> ApiKeyResponse.of(key, null))
                .toList();
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable AccountId account, @PathVariable ApiKeyId key) {
        mustSee(caller, account);
        mustOutrank(caller, find(caller, account, key).role());
        commands.ask(caller, new RevokeApiKey(account, key, clock.instant()));
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
        caller.mustBeAtLeast(role == Role.SUPER_ADMIN ? Role.SUPER_ADMIN : Role.ADMIN);
    }

    private static void mustSee(Caller caller, AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
    }
}
