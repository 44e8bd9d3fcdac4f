package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook} in the words of the domain. */
record WebhookRow(
        WebhookId id,
        AccountId account,
        String name,
        WebhookUrl url,
        Condition condition,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant failingSince,
        List<EventSelector> events,
        @Nullable PayloadVersion version,
        WebhookPolicy policy,
        List<SignatureScheme> schemes,
        Instant createdAt,
        Instant updatedAt,
        long revision) {

    static WebhookRow read(ResultSet row, int number) throws SQLException {
        return new WebhookRow(
                new WebhookId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new WebhookUrl(row.getString("url")),
                condition(row.getString("state")),
                reason(row.getString("disabled_reason")),
                instant(row, "failing_since"),
                Stream.of((String[]) row.getArray("events").getArray())
                        .map(EventSelector::parse)
                        .toList(),
                version(row.getString("version")),
                PolicyColumns.read(row),
                Stream.of((String[]) row.getArray("signature_schemes").getArray())
                        .map(name -> SignatureScheme.named(name).orElseThrow())
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("revision"));
    }

    /** Ids as a query takes them. */
    static UUID[] ids(Collection<WebhookId> webhooks) {
        return webhooks.stream().map(WebhookId::value).toArray(UUID[]::new);
    }

    private static Condition condition(String state) {
        return switch (state) {
            case "enabled" -> Condition.ENABLED;
            case "registered", "disabled" -> Condition.DISABLED;
            case "deleted" -> Condition.DELETED;
            default -> throw new IllegalStateException("a webhook in state " + state);
        };
    }

    private static @Nullable DisabledReason reason(@Nullable String text) {
        return text == null ? null : DisabledReason.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable PayloadVersion version(@Nullable String text) {
        return text == null ? null : PayloadVersion.named(text).orElseThrow();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
