package io.hooktrail.adapters.persistence.account;

import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Retention;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code account} and {@code api_key}. */
final class AccountRows {

    private AccountRows() {}

    static AccountView account(ResultSet row, int number) throws SQLException {
        @Nullable UUID parent = row.getObject("parent_id", UUID.class);
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                parent == null ? null : new AccountId(parent),
                ZoneId.of(row.getString("time_zone")),
                settings(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    static ApiKeyView key(ResultSet row, int number) throws SQLException {
        return new ApiKeyView(
                new ApiKeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Role.named(row.getString("role")).orElseThrow(),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"),
                instant(row, "expires_at"));
    }

    private static AccountSettings settings(ResultSet row) throws SQLException {
        @Nullable String version = row.getString("default_version");
        return new AccountSettings(
                row.getString("name"),
                Plan.named(row.getString("plan")).orElseThrow(),
                row.getBoolean("usage_dashboard"),
                version == null ? null : PayloadVersion.named(version).orElseThrow(),
                retention(row),
                RetryPolicyColumns.read(row));
    }

    private static @Nullable Retention retention(ResultSet row) throws SQLException {
        @Nullable Integer metrics = row.getObject("metrics_days", Integer.class);
        return metrics == null ? null : new Retention(metrics, row.getInt("delivery_log_days"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
