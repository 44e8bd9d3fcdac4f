package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.ExhaustedReason;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code delivery}, read. */
final class DeliveryRows {

    private DeliveryRows() {}

    static DeliveryChange change(ResultSet row, int number) throws SQLException {
        return new DeliveryChange(head(row), state(row));
    }

    static DeliveryHead head(ResultSet row) throws SQLException {
        return new DeliveryHead(
                uuid(row, "id"),
                uuid(row, "account_id"),
                uuid(row, "webhook_id"),
                uuid(row, "event_id"),
                uuid(row, "origin_id"),
                new EventSubject(row.getString("type"), row.getString("action"), row.getString("graph")),
                row.getString("entity_id"),
                AttemptTrigger.valueOf(row.getString("trigger")),
                row.getString("actor"),
                instantOf(row, "created_at"));
    }

    static DeliveryState state(ResultSet row) throws SQLException {
        return new DeliveryState(
                DeliveryStatus.named(row.getString("status")).orElseThrow(),
                row.getInt("attempts"),
                instant(row, "sent_at"),
                instant(row, "called_off_at"),
                instant(row, "next_attempt_at"),
                constant(ExhaustedReason.class, row.getString("exhausted_reason")),
                row.getString("requested_by"),
                last(row));
    }

    private static @Nullable LastAttempt last(ResultSet row) throws SQLException {
        Instant at = instant(row, "last_at");
        return at == null
                ? null
                : new LastAttempt(
                        at,
                        integer(row, "last_code"),
                        constant(FailureClass.class, row.getString("last_failure")),
                        integer(row, "last_ms"),
                        version(row.getString("version")));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instantOf(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static @Nullable PayloadVersion version(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(PayloadVersion::named).orElse(null);
    }
}
