package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptDetail.Exchanged;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.Exchange.Response;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.application.delivery.WebhookTargets;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.delivery.Payload;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went over the wire: exchanges as kept, request bodies made again from the content. */
@Component
class ExchangeLog {

    private static final String EXCHANGES = "select * from attempt_exchange where delivery_id = :id";

    /** An id tells its day; a day is gone when everything up to its end was purged. */
    private static final String PURGED = """
        select min(at) as at from purge
        where class = 'delivery-log' and up_to > :moment and (account_id is null or account_id = :account)\
        """;

    private final JdbcClient sql;
    private final Contents contents;
    private final WebhookTargets targets;

    ExchangeLog(JdbcClient sql, Contents contents, WebhookTargets targets) {
        this.sql = sql;
        this.contents = contents;
        this.targets = targets;
    }

    List<AttemptDetail> of(DeliveryView delivery, List<AttemptView> attempts) {
        Map<Integer, Exchanged> exchanges = exchanges(delivery);
        OutgoingEvent event = event(delivery.cause().event());
        Instant purgedAt = purgedAt(delivery);
        return attempts.stream()
                .map(attempt -> detail(attempt, exchanges.get(attempt.number()), event, purgedAt))
                .toList();
    }

    DeliveryPayload payload(DeliveryView delivery) {
        OutgoingEvent event = event(delivery.cause().event());
        if (event == null) {
            return new DeliveryPayload.Purged(purgedAt(delivery));
        }
        PayloadVersion sent = delivery.version();
        PayloadVersion version = sent == null ? effectiveVersion(delivery) : sent;
        return new DeliveryPayload.Available(version, Payload.of(version, event));
    }

    /** Of what was never sent: as it would be sent now. */
    private PayloadVersion effectiveVersion(DeliveryView delivery) {
        return targets.find(delivery.webhook().id()).map(WebhookTarget::version).orElse(PayloadVersion.LATEST_STABLE);
    }

    private static AttemptDetail detail(
            AttemptView attempt,
            @Nullable Exchanged exchange,
            @Nullable OutgoingEvent event,
            @Nullable Instant purgedAt) {
        PayloadVersion version = attempt.version();
        byte[] body = event == null || version == null ? null : Payload.of(version, event);
        return new AttemptDetail(attempt, exchange, body, exchange == null || event == null ? purgedAt : null);
    }

    private Map<Integer, Exchanged> exchanges(DeliveryView delivery) {
        var exchanges = new HashMap<Integer, Exchanged>();
        sql.sql(EXCHANGES).param("id", delivery.id().value()).query(row -> {
            exchanges.put(row.getInt("number"), exchange(row));
        });
        return exchanges;
    }

    private static Exchanged exchange(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Exchanged(
                row.getString("url"),
                HeaderLines.read(row.getString("request_headers")),
                response(row),
                reason == null ? null : FailureReason.valueOf(reason));
    }

    private static @Nullable Response response(ResultSet row) throws SQLException {
        String headers = row.getString("response_headers");
        return headers == null
                ? null
                : new Response(
                        HeaderLines.read(headers),
                        Objects.requireNonNull(row.getBytes("response_body")),
                        row.getBoolean("truncated"));
    }

    private @Nullable OutgoingEvent event(EventId event) {
        PublicEvent found = contents.find(List.of(event)).get(event);
        return found == null ? null : found.outgoing();
    }

    private @Nullable Instant purgedAt(DeliveryView delivery) {
        return sql.sql(PURGED)
                .param("moment", Times.utc(moment(delivery.id().value())))
                .param("account", delivery.account().value())
                .query((row, number) -> DeliveryRows.instant(row, "at"))
                .optional()
                .orElse(null);
    }

    /** The first 48 bits of an id, as milliseconds. */
    private static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
