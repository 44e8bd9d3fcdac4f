package io.hooktrail.adapters.persistence.webhook;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.hooktrail.adapters.persistence.embedded.DatabaseUnusable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code secret_key}: gives keys their versions, and tells a key that does not belong to the database.
 *
 * <p>Better no start than webhooks that nobody can sign for.
 */
final class SecretKeys {

    private static final String ALONE = "lock table secret_key in share row exclusive mode";
    private static final String KNOWN = "select version, check_value from secret_key order by version";
    private static final String IN_USE =
            "select key_version from webhook_secret union select key_version from webhook_header";
    private static final String UNVERSIONED =
            "select * from webhook_secret where key_version = 0 order by webhook_id, number limit 1";
    private static final String ADD = "insert into secret_key (version, check_value) values (:version, :check)";

    private static final String WRONG = " is not the key that the webhook secrets in this database are encrypted with."
            + " Nothing was changed. Set HOOKTRAIL_SECRET_KEY to that key, or name it in"
            + " HOOKTRAIL_SECRET_KEYS_PREVIOUS.";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SecretKeys(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the database has seen a key, so that a new one would be a wrong one. */
    boolean areKnown() {
        return !known().isEmpty() || !inUse().isEmpty();
    }

    /**
     * The keys of this node with their versions; keys seen for the first time get the next ones.
     *
     * @param previous those that still open, oldest first
     * @param source where the current one is from, for people
     * @throws DatabaseUnusable if they do not belong to this database
     */
    Keyring ring(SecretCipher current, List<SecretCipher> previous, String source) {
        List<SecretCipher> had =
                Stream.concat(previous.stream(), Stream.of(current)).toList();
        Map<KeyCheck, Integer> versions = requireNonNull(transaction.execute(status -> versions(had, source)));
        var ciphers = new HashMap<Integer, SecretCipher>();
        had.forEach(cipher -> ciphers.put(version(cipher, versions), cipher));
        return new Keyring(version(current, versions), ciphers);
    }

    private static int version(SecretCipher cipher, Map<KeyCheck, Integer> versions) {
        return requireNonNull(versions.get(cipher.check()));
    }

    private Map<KeyCheck, Integer> versions(List<SecretCipher> had, String source) {
        sql.sql(ALONE).update();
        Map<KeyCheck, Integer> known = known();
        if (!areOurs(had, known)) {
            throw new DatabaseUnusable(source + WRONG);
        }
        for (SecretCipher cipher : had) {
            if (!known.containsKey(cipher.check())) {
                int next = 1 + known.values().stream().mapToInt(it -> it).max().orElse(0);
                sql.sql(ADD)
                        .param("version", next)
                        .param("check", cipher.check().bytes())
                        .update();
                known.put(cipher.check(), next);
            }
        }
        return known;
    }

    /** One of them was seen before, and together they open everything. */
    private boolean areOurs(List<SecretCipher> had, Map<KeyCheck, Integer> known) {
        Set<Integer> ours = had.stream()
                .flatMap(cipher -> Stream.ofNullable(known.get(cipher.check())))
                .collect(toSet());
        Set<Integer> used = inUse();
        boolean proven = known.isEmpty() || !ours.isEmpty();
        boolean opens = used.stream().allMatch(version -> version == Keyring.UNVERSIONED || ours.contains(version));
        return proven && opens && (!used.contains(Keyring.UNVERSIONED) || opensUnversioned(had));
    }

    private boolean opensUnversioned(Collection<SecretCipher> had) {
        return sql.sql(UNVERSIONED).query((row, number) -> SecretRow.read(row)).list().stream()
                .allMatch(row -> had.stream().anyMatch(row::opensUnversioned));
    }

    private Map<KeyCheck, Integer> known() {
        var known = new LinkedHashMap<KeyCheck, Integer>();
        sql.sql(KNOWN).query(row -> {
            known.put(new KeyCheck(row.getBytes("check_value")), row.getInt("version"));
        });
        return known;
    }

    private Set<Integer> inUse() {
        return sql.sql(IN_USE).query((row, number) -> row.getInt("key_version")).set();
    }
}
