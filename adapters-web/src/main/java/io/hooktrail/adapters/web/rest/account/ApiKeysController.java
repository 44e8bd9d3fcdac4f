package io.hooktrail.adapters.web.rest.account;

import io.hooktrail.adapters.web.ApiKeyChanges;
import io.hooktrail.adapters.web.ApiKeyChanges.Issued;
import io.hooktrail.adapters.web.ApiKeyChanges.NewKey;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountUnknown;
import io.hooktrail.domain.account.ApiKeyId;
import java.net.URI;
import java.util.List;
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

/** API keys of an account. Who may hand out which is told by {@link ApiKeyChanges}. */
@RestController
@RequestMapping("/v1/accounts/{account}/api-keys")
class ApiKeysController {

    private final Accounts accounts;
    private final ApiKeyChanges changes;

    ApiKeysController(Accounts accounts, ApiKeyChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiKeyResponse> issue(
            Caller caller,
            @PathVariable AccountId account,
            @Nullable IdempotencyKey once,
            @RequestBody ApiKeyRequest request) {
        var asked = new NewKey(request.name(), request.role(), request.expiresAt());
        return created(changes.issue(caller, account, asked, once));
    }

    @PostMapping("/{key}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiKeyResponse> rotate(
            Caller caller,
            @PathVariable AccountId account,
            @PathVariable ApiKeyId key,
            @Nullable IdempotencyKey once,
            @RequestBody(required = false) @Nullable KeyRotationRequest request) {
        return created(changes.rotate(caller, account, key, KeyRotationRequest.overlap(request), once));
    }

    private static ResponseEntity<ApiKeyResponse> created(Issued issued) {
        ApiKeyView view = issued.key();
        return ResponseEntity.created(URI.create("/v1/accounts/" + view.account() + "/api-keys/" + view.id()))
                .body(ApiKeyResponse.of(view, issued.text()));
    }

    @GetMapping
    List<ApiKeyResponse> list(Caller caller, @PathVariable AccountId account) {
        if (!caller.scope().covers(account)) {
            throw new Rejected(new AccountUnknown(account));
        }
        return accounts.keys(caller.scope(), account).stream()
                .map(key -> ApiKeyResponse.of(key, null))
                .toList();
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable AccountId account, @PathVariable ApiKeyId key) {
        changes.revoke(caller, account, key);
    }
}
