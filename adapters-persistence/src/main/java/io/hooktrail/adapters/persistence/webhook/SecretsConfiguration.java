package io.hooktrail.adapters.persistence.webhook;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds the keys that encrypt webhook secrets, and that they are those of the database. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final String VARIABLE = "HOOKTRAIL_SECRET_KEY";
    private static final String PREVIOUS = "HOOKTRAIL_SECRET_KEYS_PREVIOUS";

    @Bean
    SecretKeys secretKeys(JdbcClient sql, PlatformTransactionManager transactions) {
        return new SecretKeys(sql, transactions);
    }

    @Bean
    Keyring keyring(
            SecretKeys keys,
            @Value("${hooktrail.secret-key:}") String key,
            @Value("${hooktrail.secret-keys-previous:}") String previous,
            @Value("${hooktrail.data-dir:./data}") Path folder,
            @Value("${hooktrail.database.url:}") String databaseUrl) {
        boolean generated = key.isBlank();
        byte[] current = generated
                ? SecretKeyFile.in(folder, databaseUrl.isBlank(), keys.areKnown())
                : SecretKeyFile.parse(key, VARIABLE);
        String source = generated ? "The key in " + SecretKeyFile.of(folder) : VARIABLE;
        return keys.ring(new SecretCipher(current), previous(previous), source);
    }

    /** Keys separated by commas. */
    static List<SecretCipher> previous(String keys) {
        return Stream.of(keys.split(","))
                .filter(key -> !key.isBlank())
                .map(key -> new SecretCipher(SecretKeyFile.parse(key, "Each key of " + PREVIOUS)))
                .toList();
    }
}
