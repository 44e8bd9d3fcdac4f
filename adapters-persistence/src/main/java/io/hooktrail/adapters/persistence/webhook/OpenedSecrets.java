package io.hooktrail.adapters.persistence.webhook;

import static java.util.stream.Collectors.toMap;

import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Secrets and headers of many webhooks at once. What does not open leaves its webhook without any, so that nothing is sent
 * for it, and leaves the others alone.
 */
@Component
class OpenedSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedSecrets.class);
    static final Opened NONE = new Opened(List.of(), WebhookHeaders.NONE);

    private final JdbcWebhookSecrets secrets;
    private final HeaderValues headers;
    private final Keyring keys;

    OpenedSecrets(JdbcWebhookSecrets secrets, HeaderValues headers, Keyring keys) {
        this.secrets = secrets;
        this.headers = headers;
        this.keys = keys;
    }

    /**
     * Those of one webhook.
     *
     * @param secrets also ended ones, newest first
     */
    record Opened(List<LiveSecret> secrets, WebhookHeaders headers) {

        /** The newest public key. */
        @Nullable
        String publicKey() {
            return secrets.stream()
                    .limit(1)
                    .flatMap(newest -> Optional.ofNullable(newest.keyPair()).stream())
                    .map(pair -> pair.publicText())
                    .findFirst()
                    .orElse(null);
        }
    }

    Map<WebhookId, Opened> of(Collection<WebhookId> webhooks) {
        if (webhooks.isEmpty()) {
            return Map.of();
        }
        Map<WebhookId, List<SecretRow>> sealed = secrets.rows(webhooks);
        Map<WebhookId, HeaderValues.Row> sealedHeaders =
                headers.of(webhooks).stream().collect(toMap(HeaderValues.Row::webhook, row -> row));
        return webhooks.stream()
                .distinct()
                .collect(toMap(id -> id, id -> open(id, sealed.getOrDefault(id, List.of()), sealedHeaders.get(id))));
    }

    private Opened open(WebhookId webhook, List<SecretRow> rows, HeaderValues.@Nullable Row header) {
        try {
            return new Opened(
                    rows.stream().map(row -> row.open(keys)).toList(),
                    header == null ? WebhookHeaders.NONE : headers.open(header));
        } catch (NotOurs unusable) {
            LOG.error(
                    "Nothing is sent for webhook {}: its secrets or headers do not open with the keys of this node.",
                    webhook);
            return NONE;
        }
    }
}
