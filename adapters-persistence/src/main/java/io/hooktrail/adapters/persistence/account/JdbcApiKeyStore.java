package io.hooktrail.adapters.persistence.account;

import io.hooktrail.application.account.ApiKeyGrant;
import io.hooktrail.application.account.ApiKeyStore;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of the keys in the table {@code api_key}. */
@Component
class JdbcApiKeyStore implements ApiKeyStore {

    private static final String FIND =
            "select id, account_id, role, expires_at from api_key where sha256 = :sha256 and revoked_at is null";

    private static final String USED = """
        update api_key set last_used_at = :at
        where id = :id and (last_used_at is null or last_used_at <= :at - interval '1 minute')
        """;

    private static final String KNOWS = "select exists (select 1 from api_key where role = :role and revoked_at is null"
            + " and (expires_at is null or expires_at > now()))";

    private final JdbcClient sql;

    JdbcApiKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApiKeyGrant> find(ApiKeyHash hash) {
        return sql.sql(FIND)
                .param("sha256", hash.sha256())
                .query((row, number) -> grant(row))
                .optional();
    }

    @Override
    public void used(ApiKeyId key, Instant at) {
        sql.sql(USED)
                .param("id", key.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean knowsSuperAdmin() {
        return sql.sql(KNOWS)
                .param("role", Role.SUPER_ADMIN.toString())
                .query(Boolean.class)
                .single();
    }

    private static ApiKeyGrant grant(ResultSet row) throws SQLException {
        return new ApiKeyGrant(
                new ApiKeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.named(row.getString("role")).orElseThrow(),
                AccountRows.instant(row, "expires_at"));
    }
}
