package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.delivery.Claim;
import io.hooktrail.application.delivery.Schedule;
import io.hooktrail.application.delivery.ScheduleChanges;
import io.hooktrail.application.delivery.ScheduleChanges.Moving;
import io.hooktrail.application.delivery.Standing;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The schedule in one table. Every statement names its rows with {@code = any(?)}, so its plan is certain. */
@Component
class JdbcSchedule implements Schedule {

    private final JdbcTemplate jdbc;
    private final Node node;

    JdbcSchedule(JdbcTemplate jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    @Override
    public void write(ScheduleChanges changes, Set<DeliveryId> claimed, long claim) {
        insert(List.copyOf(changes.coming()), claimed, claim);
        move(List.copyOf(changes.moving()));
        delete(changes.going());
    }

    private void insert(List<Standing> rows, Set<DeliveryId> claimed, long claim) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    ScheduleSql.INSERT,
                    statement -> new ScheduleColumns(statement)
                            .number(node.number())
                            .number(node.lease().toMillis())
                            .number(claim)
                            .progress(rows)
                            .array("uuid", rows, row -> row.webhook().value())
                            .array("uuid", rows, row -> row.account().value())
                            .array("uuid", rows, row -> row.event().value())
                            .array("bool", rows, row -> claimed.contains(row.delivery())));
        }
    }

    private void move(List<Moving> rows) {
        if (!rows.isEmpty()) {
            List<Standing> standings = rows.stream().map(Moving::standing).toList();
            jdbc.update(
                    ScheduleSql.MOVE,
                    statement -> new ScheduleColumns(statement)
                            .progress(standings)
                            .array("int8", rows, row -> row.delay().toMillis())
                            .ids(standings.stream().map(Standing::delivery).toList()));
        }
    }

    private void delete(Collection<DeliveryId> going) {
        if (!going.isEmpty()) {
            jdbc.update(ScheduleSql.DELETE, statement -> new ScheduleColumns(statement).ids(going));
        }
    }

    @Override
    public Set<WebhookId> webhooksWithDue() {
        return webhooks(ScheduleSql.WEBHOOKS_WITH_DUE);
    }

    @Override
    public Set<WebhookId> webhooksWithHeld() {
        return webhooks(ScheduleSql.WEBHOOKS_WITH_HELD);
    }

    private Set<WebhookId> webhooks(String query) {
        return jdbc.query(query, (row, number) -> new WebhookId(row.getObject("webhook_id", UUID.class))).stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Claim> claimDue(Map<WebhookId, Integer> limits, long claim) {
        List<Map.Entry<WebhookId, Integer>> wanted = List.copyOf(limits.entrySet());
        return jdbc.query(
                ScheduleSql.CLAIM_DUE,
                statement -> new ScheduleColumns(statement)
                        .array("uuid", wanted, limit -> limit.getKey().value())
                        .array("int4", wanted, Map.Entry::getValue)
                        .number(node.number())
                        .number(node.lease().toMillis())
                        .number(claim),
                ScheduleRow::claim);
    }

    @Override
    public List<Claim> claimWaiting(WebhookId webhook, int limit, long claim) {
        return jdbc.query(ScheduleSql.CLAIM_WAITING, ScheduleRow::claim, ofWebhook(webhook, limit, claim));
    }

    @Override
    public List<Claim> claimHeld(WebhookId webhook, int limit, long claim) {
        return jdbc.query(ScheduleSql.CLAIM_HELD, ScheduleRow::claim, ofWebhook(webhook, limit, claim));
    }

    private Object[] ofWebhook(WebhookId webhook, int limit, long claim) {
        return new Object[] {webhook.value(), limit, node.number(), node.lease().toMillis(), claim};
    }

    @Override
    public List<Claim> claimAbandoned(int limit, long claim) {
        int me = node.number();
        return jdbc.query(
                ScheduleSql.CLAIM_ABANDONED,
                ScheduleRow::claim,
                Node.LOCKS,
                me,
                limit,
                limit,
                me,
                node.lease().toMillis(),
                claim);
    }

    @Override
    public Set<DeliveryId> lockHeld(Collection<Claim> claims) {
        Map<UUID, Long> numbers = claims.stream()
                .collect(Collectors.toMap(c -> c.standing().delivery().value(), Claim::number, Math::max));
        Set<DeliveryId> held = new HashSet<>();
        jdbc.query(
                ScheduleSql.LOCK,
                statement -> new ScheduleColumns(statement).array("uuid", numbers.keySet(), id -> id),
                row -> {
                    UUID id = row.getObject("delivery_id", UUID.class);
                    if (Long.valueOf(row.getLong("claim")).equals(numbers.get(id))) {
                        held.add(new DeliveryId(id));
                    }
                });
        return held;
    }

    @Override
    public boolean lockAndSeeIfInFlight(DeliveryId delivery) {
        return jdbc.query(ScheduleSql.LOCK_ONE, (row, number) -> row.getBoolean(1), delivery.value()).stream()
                .anyMatch(claimed -> claimed);
    }

    @Override
    public void renew(Collection<Long> claims) {
        jdbc.update(
                ScheduleSql.RENEW,
                statement -> new ScheduleColumns(statement)
                        .number(node.lease().toMillis())
                        .number(node.number())
                        .array("int8", claims, claim -> claim));
    }

    @Override
    public Duration lease() {
        return node.lease();
    }

    @Override
    public long firstClaim() {
        return node.firstClaim();
    }
}
