package io.hooktrail.adapters.web.rest.entity;

import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityCommand.TransitionEntity;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Idempotency keys of the events of a batch: their own, or else their place under the key of the request. */
final class ItemKeys {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private ItemKeys() {}

    static @Nullable IdempotencyKey of(
            @Nullable IdempotencyKey request, int index, @Nullable String own, TransitionEntity command) {
        if (own != null) {
            return own(command.id().account(), index, own, command);
        }
        return request == null
                ? null
                : new IdempotencyKey(request.account(), request.key() + "#" + index, request.fingerprint());
    }

    private static IdempotencyKey own(AccountId account, int index, String key, TransitionEntity command) {
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw InvalidRequest.of(
                    "events[" + index + "].idempotency_key", "must be 1 to 255 visible ASCII characters");
        }
        // Not when it occurred: unless said, that is now, and differs at the second time.
        String path = command.id() + "/" + command.action();
        return new IdempotencyKey(
                account, key, Fingerprint.of("POST", path, command.data().json()));
    }
}
