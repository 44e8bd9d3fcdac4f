package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the key that encrypts webhook secrets, and that it is the one they were encrypted with. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final String ANY = "select * from webhook_secret order by webhook_id, number limit 1";

    @Bean
    SecretCipher secretCipher(
            @Value("${hooktrail.secret-key:}") String key,
            @Value("${hooktrail.data-dir:./data}") Path folder,
            @Value("${hooktrail.database.url:}") String databaseUrl,
            JdbcClient sql) {
        byte[] bytes = key.isBlank()
                ? SecretKeyFile.in(folder, databaseUrl.isBlank())
                : SecretKeyFile.parse(key, "HOOKTRAIL_SECRET_KEY");
        var cipher = new SecretCipher(bytes);
        requireOurs(cipher, sql);
        return cipher;
    }

    /** Better no start than webhooks that nobody can sign for. */
    static void requireOurs(SecretCipher cipher, JdbcClient sql) {
        try {
            sql.sql(ANY)
                    .query((row, number) -> SecretRow.read(row).secret(cipher))
                    .list();
        } catch (SecretCipher.NotOurs otherKey) {
            throw new DatabaseUnusable(
                    "The webhook secrets in this database were encrypted with another key. Set HOOKTRAIL_SECRET_KEY to"
                            + " that key.",
                    otherKey);
        }
    }
}
