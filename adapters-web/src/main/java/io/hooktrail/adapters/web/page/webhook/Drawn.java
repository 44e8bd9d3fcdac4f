package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.account.AccountId;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form carries from when it was drawn to when it is sent.
 *
 * @param revision of the webhook that was shown; null for a new one
 * @param key so that a new one that is sent twice is saved once; empty for one that there is
 */
record Drawn(@Nullable Long revision, String key) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a browser leaves out is empty. */
    @SuppressWarnings("ConstantValue") // Spring passes null for what a request lacks
    Drawn {
        key = Objects.requireNonNullElse(key, "");
    }

    static Drawn anew() {
        return new Drawn(null, id());
    }

    static Drawn of(WebhookView webhook) {
        return new Drawn(webhook.revision(), "");
    }

    /** Saving exactly this, once. */
    IdempotencyKey once(AccountId account, WebhookForm form) {
        String fingerprint = Fingerprint.of("POST", "/webhooks", JSON.writeValueAsBytes(form));
        return new IdempotencyKey(account, key + ":" + fingerprint, fingerprint);
    }

    /** A new id that is a UUID. */
    static String id() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                .toString();
    }
}
