package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_secret}; it has both parts of the key pair or none. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way; never compared
record SecretRow(
        WebhookId webhook,
        int number,
        int keyVersion,
        byte[] sealed,
        byte @Nullable [] sealedPrivateKey,
        byte @Nullable [] publicKey,
        Instant from,
        @Nullable Instant until) {

    static SecretRow read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new SecretRow(
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getInt("number"),
                row.getInt("key_version"),
                row.getBytes("sealed"),
                row.getBytes("sealed_private_key"),
                row.getBytes("public_key"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    LiveSecret open(Keyring keys) {
        return new LiveSecret(
                WebhookSecret.of(keys.open(SealedPlace.secret(webhook, number), keyVersion, sealed)),
                keyPair(keys),
                from,
                until);
    }

    boolean opensUnversioned(SecretCipher cipher) {
        try {
            var alone = new Keyring(1, Map.of(1, cipher));
            return keyVersion == Keyring.UNVERSIONED
                    && alone.open(SealedPlace.secret(webhook, number), keyVersion, sealed).length > 0;
        } catch (NotOurs anotherKey) {
            return false;
        }
    }

    private @Nullable WebhookKeyPair keyPair(Keyring keys) {
        byte[] sealedSeed = sealedPrivateKey;
        byte[] known = publicKey;
        return sealedSeed == null || known == null
                ? null
                : WebhookKeyPair.of(keys.open(SealedPlace.privateKey(webhook, number), keyVersion, sealedSeed), known);
    }
}
