package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.util.Arrays;
import java.util.Map;

/** Keys, secrets and the adapters that keep them, made of one number each. */
final class Sealing {

    private Sealing() {}

    static SecretCipher key(int filling) {
        return new SecretCipher(filled(SecretCipher.KEY_LENGTH, filling));
    }

    /** One key, version 1. */
    static Keyring ring() {
        return new Keyring(1, Map.of(1, key(1)));
    }

    static WebhookSecret secret(int filling) {
        return WebhookSecret.of(filled(WebhookSecret.LENGTH, filling));
    }

    static JdbcWebhookSecrets secrets(TestDatabase database, Keyring keys) {
        return new JdbcWebhookSecrets(database.sql(), keys, new HeaderValues(database.sql(), keys));
    }

    static OpenedSecrets opened(TestDatabase database, Keyring keys) {
        return new OpenedSecrets(secrets(database, keys), new HeaderValues(database.sql(), keys), keys);
    }

    static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
