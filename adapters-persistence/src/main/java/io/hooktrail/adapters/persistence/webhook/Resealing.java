package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.webhook.SecretCipher.NotOurs;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts what is sealed under an older key under the current one.
 *
 * <p>One row after the other, each by compare-and-set: several nodes may do it at once, and one that dies leaves every row
 * as it was or as it will be. A row that does not open is said once and stays as it is.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private static final String OLD_SECRETS =
            "select * from webhook_secret where key_version < :current order by webhook_id, number limit :most";
    private static final String OLD_HEADERS =
            "select * from webhook_header where key_version < :current order by webhook_id limit :most";
    private static final String LEFT = """
        select (select count(*) from webhook_secret where key_version < :current)
             + (select count(*) from webhook_header where key_version < :current)
        """;

    private static final String SECRET = """
        update webhook_secret
        set sealed = :sealed, sealed_private_key = :privateKey, public_key = :publicKey, key_version = :current
        where webhook_id = :id and number = :number and key_version = :version and sealed = :before
        """;

    private static final String HEADERS = """
        update webhook_header set sealed = :sealed, key_version = :current
        where webhook_id = :id and key_version = :version and sealed = :before
        """;

    private final JdbcClient sql;
    private final Keyring keys;
    private final Set<SealedPlace> unusable = ConcurrentHashMap.newKeySet();

    Resealing(JdbcClient sql, Keyring keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** So many at most; how many there were. */
    int batch(int most) {
        List<SecretRow> secrets = sql.sql(OLD_SECRETS)
                .param("current", keys.current())
                .param("most", most + unusable.size())
                .query((row, number) -> SecretRow.read(row))
                .list();
        List<HeaderValues.Row> headers = sql.sql(OLD_HEADERS)
                .param("current", keys.current())
                .param("most", most + unusable.size())
                .query((row, number) -> HeaderValues.Row.read(row))
                .list();
        return secrets.stream()
                        .mapToInt(row -> tried(SealedPlace.secret(row.webhook(), row.number()), row, this::reseal))
                        .sum()
                + headers.stream()
                        .mapToInt(row -> tried(SealedPlace.headers(row.webhook()), row, this::reseal))
                        .sum();
    }

    /** How many are under an older key. */
    long left() {
        return sql.sql(LEFT).param("current", keys.current()).query(Long.class).single();
    }

    private <T> int tried(SealedPlace place, T row, ToIntFunction<T> work) {
        if (unusable.contains(place)) {
            return 0;
        }
        try {
            return work.applyAsInt(row);
        } catch (NotOurs unopened) {
            unusable.add(place);
            LOG.error(
                    "What is sealed for webhook {} does not open with the keys of this node; it is left as it is.",
                    place.webhook());
            return 0;
        }
    }

    /** A secret from before there were key pairs gets one. */
    private int reseal(SecretRow row) {
        var opened = row.open(keys);
        WebhookKeyPair pair = opened.keyPair() == null ? KeyPairs.draw() : opened.keyPair();
        SealedPlace place = SealedPlace.secret(row.webhook(), row.number());
        return sql.sql(SECRET)
                .param("sealed", keys.seal(place, opened.secret().key()))
                .param("privateKey", keys.seal(SealedPlace.privateKey(row.webhook(), row.number()), pair.seed()))
                .param("publicKey", pair.publicKey())
                .param("current", keys.current())
                .param("id", row.webhook().value())
                .param("number", row.number())
                .param("version", row.keyVersion())
                .param("before", row.sealed())
                .update();
    }

    int reseal(HeaderValues.Row row) {
        return sql.sql(HEADERS)
                .param("sealed", keys.seal(SealedPlace.headers(row.webhook()), row.open(keys)))
                .param("current", keys.current())
                .param("id", row.webhook().value())
                .param("version", row.keyVersion())
                .param("before", row.sealed())
                .update();
    }
}
