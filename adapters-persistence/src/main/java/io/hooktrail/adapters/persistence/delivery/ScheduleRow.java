package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Claim;
import io.hooktrail.application.delivery.Standing;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.Delivery;
import io.hooktrail.domain.delivery.Delivery.Held;
import io.hooktrail.domain.delivery.Delivery.Pending;
import io.hooktrail.domain.delivery.Delivery.Resending;
import io.hooktrail.domain.delivery.Delivery.Retrying;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.Progress;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/** A delivery's standing as a row of {@code schedule}, and back. */
final class ScheduleRow {

    static final short PENDING = 0;
    static final short RETRYING = 1;
    static final short RESENDING = 2;
    static final short HELD = 3;

    private ScheduleRow() {}

    /** The number that stands for a state in which something is outstanding. */
    static short phase(Delivery state) {
        return switch (state) {
            case Pending _ -> PENDING;
            case Retrying _ -> RETRYING;
            case Resending _ -> RESENDING;
            case Held _ -> HELD;
            case Delivery.Unscheduled _, Delivery.Succeeded _, Delivery.Exhausted _, Delivery.Cancelled _ ->
                throw new IllegalArgumentException("nothing is outstanding in " + state);
        };
    }

    /** The number that stands for a trigger. */
    static short number(AttemptTrigger trigger) {
        return switch (trigger) {
            case AUTOMATIC -> 0;
            case MANUAL -> 1;
            case BULK -> 2;
            case TEST -> 3;
            case RECOVERY -> 4;
        };
    }

    private static AttemptTrigger trigger(short number) {
        return Stream.of(AttemptTrigger.values())
                .filter(trigger -> number(trigger) == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown trigger " + number));
    }

    static Claim claim(ResultSet row, int number) throws SQLException {
        var progress =
                new Progress(row.getInt("attempts"), row.getShort("retries_used"), trigger(row.getShort("trigger")));
        var standing = new Standing(
                new DeliveryId(row.getObject("delivery_id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                state(row.getShort("phase"), progress),
                row.getLong("next_sequence"));
        return new Claim(standing, row.getLong("claim"));
    }

    private static Delivery state(short phase, Progress progress) {
        return switch (phase) {
            case PENDING -> new Pending(progress);
            case RETRYING -> new Retrying(progress);
            case RESENDING -> new Resending(progress);
            case HELD -> new Held(progress);
            default -> throw new IllegalStateException("unknown phase " + phase);
        };
    }
}
