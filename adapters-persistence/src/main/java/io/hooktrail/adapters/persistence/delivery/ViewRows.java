package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.DeliveryRows.uuid;

import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code delivery} and {@code attempt} with their webhook's, as views. */
final class ViewRows {

    private ViewRows() {}

    static DeliveryView delivery(ResultSet row, int number) throws SQLException {
        DeliveryHead head = DeliveryRows.head(row);
        DeliveryState state = DeliveryRows.state(row);
        LastAttempt last = state.last();
        return new DeliveryView(
                new DeliveryId(head.id()),
                new AccountId(head.account()),
                webhook(row),
                cause(head, row.getString("occurred_at")),
                state.status(),
                state.attempts(),
                head.createdAt(),
                state.sentAt(),
                state.nextAttemptAt(),
                state.exhaustedReason(),
                last == null ? null : last.version(),
                last == null ? null : shown(last, state.attempts()));
    }

    static AttemptView attempt(ResultSet row, int number) throws SQLException {
        return new AttemptView(
                new DeliveryId(uuid(row, "delivery_id")),
                new AccountId(uuid(row, "account_id")),
                webhook(row),
                new EventId(uuid(row, "event_id")),
                new EventSubject(row.getString("type"), row.getString("action"), row.getString("graph")),
                row.getString("entity_id"),
                row.getBoolean("test"),
                row.getInt("number"),
                AttemptStatus.named(row.getString("status")).orElseThrow(),
                AttemptTrigger.valueOf(row.getString("trigger")),
                row.getString("actor"),
                DeliveryRows.instantOf(row, "at"),
                duration(DeliveryRows.integer(row, "duration_ms")),
                DeliveryRows.integer(row, "code"),
                DeliveryRows.constant(FailureClass.class, row.getString("failure")),
                DeliveryRows.version(row.getString("version")),
                DeliveryRows.instant(row, "next_attempt_at"));
    }

    private static WebhookRef webhook(ResultSet row) throws SQLException {
        return new WebhookRef(
                new WebhookId(uuid(row, "webhook_id")), row.getString("webhook_name"), row.getString("webhook_url"));
    }

    /** A test has no event: it occurred when it was asked for. */
    private static DeliveryView.Cause cause(DeliveryHead head, @Nullable String occurredAt) {
        return new DeliveryView.Cause(
                new EventId(head.event()),
                new AccountId(head.origin()),
                head.subject(),
                head.entityId(),
                head.trigger(),
                head.actor(),
                occurredAt == null ? head.createdAt() : Instant.parse(occurredAt));
    }

    private static DeliveryView.LastAttempt shown(LastAttempt last, int number) {
        return new DeliveryView.LastAttempt(
                number, last.at(), last.code(), last.failure(), duration(last.milliseconds()));
    }

    private static @Nullable Duration duration(@Nullable Integer milliseconds) {
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }
}
