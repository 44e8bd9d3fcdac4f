package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.webhook.SecretCipher.Purpose;
import io.hooktrail.application.webhook.KnownWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_secret}. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way; never compared
record SecretRow(WebhookId webhook, byte[] sealed, @Nullable Instant until) {

    static SecretRow read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new SecretRow(
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getBytes("sealed"),
                until == null ? null : until.toInstant());
    }

    WebhookSecret secret(SecretCipher cipher) {
        return WebhookSecret.of(cipher.open(webhook, Purpose.SECRET, sealed));
    }

    KnownWebhook.Key key(SecretCipher cipher) {
        return new KnownWebhook.Key(secret(cipher), until);
    }
}
