package io.hooktrail.adapters.persistence.usage;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.SentRequest;
import io.hooktrail.application.usage.SentRequests;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests on the tables of the delivery log; what they said is compared by a hash. */
@Component
class JdbcSentRequests implements SentRequests {

    private static final int MOST = 1_000;

    private static final String REQUESTS = """
        select d.id, d.event_id, d.account_id, d.webhook_id, coalesce(w.name, '') as name, coalesce(w.url, '') as url,
            a.number, a.at, a.trigger, a.actor, a.status, a.code, a.failure,
            d.type || '.' || d.action || '/' || d.entity_id || '/' || md5(c.json) as content
        from delivery d
        join attempt a on a.delivery_id = d.id
        left join webhook w on w.id = d.webhook_id
        left join content c on c.event_id = d.event_id
        where d.account_id = any(:accounts) and d.trigger <> 'TEST' and a.number > 0 and %s
        order by a.at desc, d.id desc, a.number desc
        limit :most\
        """;

    /** A delivery begins with the same 48 bits of time as its event: no index by event is needed. */
    private static final String ABOUT_EVENT =
            REQUESTS.formatted("d.event_id = :event and d.id >= :first and d.id <= :last");

    private static final String ABOUT_ENTITY = REQUESTS.formatted("d.entity_id = :entity");

    private final JdbcClient sql;

    JdbcSentRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Lane> aboutEvent(AccountScope scope, EventId event) {
        long time = event.value().getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return lanes(asked(ABOUT_EVENT, scope)
                .param("event", event.value())
                .param("first", new UUID(time, 0))
                .param("last", new UUID(time | 0xFFFFL, -1L)));
    }

    @Override
    public List<Lane> aboutEntity(AccountScope scope, String entityId) {
        return lanes(asked(ABOUT_ENTITY, scope).param("entity", entityId));
    }

    private JdbcClient.StatementSpec asked(String query, AccountScope scope) {
        UUID[] accounts =
                scope.visible().stream().map(account -> account.value()).toArray(UUID[]::new);
        return sql.sql(query).param("accounts", accounts).param("most", MOST);
    }

    private record Sent(WebhookRef webhook, AccountId account, SentRequest request) {}

    private static List<Lane> lanes(JdbcClient.StatementSpec query) {
        return query.query(JdbcSentRequests::sent).list().stream()
                .collect(Collectors.groupingBy(sent -> sent.webhook().id()))
                .values()
                .stream()
                .map(JdbcSentRequests::lane)
                .sorted(Comparator.comparing(
                                (Lane lane) -> lane.requests().getFirst().at())
                        .thenComparing(lane -> lane.webhook().id().toString()))
                .toList();
    }

    private static Lane lane(List<Sent> sent) {
        Sent any = sent.getFirst();
        return new Lane(
                any.webhook(),
                any.account(),
                sent.reversed().stream().map(Sent::request).toList());
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        var webhook =
                new WebhookRef(new WebhookId(uuid(row, "webhook_id")), row.getString("name"), row.getString("url"));
        return new Sent(webhook, new AccountId(uuid(row, "account_id")), request(row));
    }

    private static SentRequest request(ResultSet row) throws SQLException {
        return new SentRequest(
                new DeliveryId(uuid(row, "id")),
                new EventId(uuid(row, "event_id")),
                row.getString("content"),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AttemptTrigger.valueOf(row.getString("trigger")),
                row.getString("actor"),
                AttemptStatus.named(row.getString("status")).orElseThrow(),
                row.getObject("code", Integer.class),
                failure(row.getString("failure")));
    }

    private static @Nullable FailureClass failure(@Nullable String name) {
        return name == null ? null : FailureClass.valueOf(name);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
