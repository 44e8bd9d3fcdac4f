package io.hooktrail.adapters.persistence.bulkretry;

import io.hooktrail.adapters.persistence.MultiRow;
import io.hooktrail.adapters.persistence.MultiRow.Column;
import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.InTransaction;
import io.hooktrail.application.PerUnit;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryEvent.DeliveryScheduled;
import io.hooktrail.domain.delivery.DeliveryEvent.RetryRequested;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Keeps which attempts a bulk retry or a recovery asked for: those whose events are traced back to it.
 *
 * <p>A failure undoes the transaction of the events.
 */
@Component
@ProcessingGroup(InTransaction.GROUP)
class BulkAttemptProjection implements Projection {

    private static final MultiRow<Asked> INSERT = new MultiRow<>(
            """
            insert into bulk_retry_attempt (bulk_retry_id, delivery_id, number) select * from unnest(?, ?, ?)
            on conflict (bulk_retry_id, delivery_id) do update set number = excluded.number\
            """,
            List.of(
                    new Column<>("uuid", Asked::bulkRetry),
                    new Column<>("uuid", asked -> asked.delivery().value()),
                    new Column<>("int4", Asked::number)));

    private record Asked(UUID bulkRetry, DeliveryId delivery, int number) {}

    private final PerUnit<List<Asked>> gathered;

    BulkAttemptProjection(JdbcOperations jdbc) {
        this.gathered = new PerUnit<>(
                BulkAttemptProjection.class.getName(), ArrayList::new, asked -> INSERT.write(jdbc, asked));
    }

    @EventHandler
    void on(RetryRequested event, @MetaDataValue(CausingCommands.CAUSATION_ID) @Nullable String cause) {
        if (event.trigger() != AttemptTrigger.MANUAL && cause != null) {
            gathered.current().add(new Asked(UUID.fromString(cause), event.id(), event.attempt()));
        }
    }

    @EventHandler
    void on(DeliveryScheduled event, @MetaDataValue(CausingCommands.CAUSATION_ID) @Nullable String cause) {
        if (event.trigger() == AttemptTrigger.RECOVERY && cause != null) {
            gathered.current().add(new Asked(UUID.fromString(cause), event.id(), 1));
        }
    }
}
