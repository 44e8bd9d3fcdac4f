package io.hooktrail.application.delivery;

import io.hooktrail.domain.delivery.Delivery.Held;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The schedule in memory. What is not claimed and has no delay is due. */
final class FakeSchedule implements Schedule {

    static final long NOBODY = 0;

    final Map<DeliveryId, Row> rows = new LinkedHashMap<>();
    final List<Long> renewed = new ArrayList<>();

    /** A row; {@code claim} is {@link #NOBODY} if none holds. */
    record Row(Standing standing, Duration delay, long claim) {
        boolean waits() {
            return claim == NOBODY && !(standing.state() instanceof Held);
        }
    }

    void put(Standing standing, long claim) {
        rows.put(standing.delivery(), new Row(standing, Duration.ZERO, claim));
    }

    @Override
    public void write(ScheduleChanges changes, Set<DeliveryId> claimed, long claim) {
        changes.coming().forEach(row -> put(row, claimed.contains(row.delivery()) ? claim : NOBODY));
        changes.moving()
                .forEach(move -> rows.put(move.standing().delivery(), new Row(move.standing(), move.delay(), NOBODY)));
        changes.going().forEach(rows::remove);
    }

    @Override
    public Set<WebhookId> webhooksWithDue() {
        return webhooks(row -> row.waits() && row.delay().isZero());
    }

    @Override
    public Set<WebhookId> webhooksWithHeld() {
        return webhooks(row -> row.standing().state() instanceof Held);
    }

    @Override
    public List<Claim> claimDue(Map<WebhookId, Integer> limits, long claim) {
        var claims = new ArrayList<Claim>();
        limits.forEach((webhook, limit) -> claims.addAll(
                claim(row -> of(row, webhook) && row.waits() && row.delay().isZero(), limit, claim)));
        return claims;
    }

    @Override
    public List<Claim> claimWaiting(WebhookId webhook, int limit, long claim) {
        return claim(row -> of(row, webhook) && row.waits(), limit, claim);
    }

    @Override
    public List<Claim> claimHeld(WebhookId webhook, int limit, long claim) {
        return claim(row -> of(row, webhook) && row.standing().state() instanceof Held, limit, claim);
    }

    /** In this fake a claim below zero is one whose node is gone. */
    @Override
    public List<Claim> claimAbandoned(int limit, long claim) {
        return claim(row -> row.claim() < NOBODY, limit, claim);
    }

    @Override
    public Set<DeliveryId> lockHeld(Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> {
                    Row row = rows.get(claim.standing().delivery());
                    return row != null && row.claim() == claim.number();
                })
                .map(claim -> claim.standing().delivery())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean lockAndSeeIfInFlight(DeliveryId delivery) {
        Row row = rows.get(delivery);
        return row != null && row.claim() != NOBODY;
    }

    @Override
    public void renew(Collection<Long> claims) {
        renewed.addAll(claims);
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public long firstClaim() {
        return 1_000;
    }

    private Set<WebhookId> webhooks(Predicate<Row> which) {
        return rows.values().stream()
                .filter(which)
                .map(row -> row.standing().webhook())
                .collect(Collectors.toSet());
    }

    private List<Claim> claim(Predicate<Row> which, int limit, long claim) {
        List<Row> found = rows.values().stream().filter(which).limit(limit).toList();
        found.forEach(row -> rows.put(row.standing().delivery(), new Row(row.standing(), row.delay(), claim)));
        return found.stream().map(row -> new Claim(row.standing(), claim)).toList();
    }

    private static boolean of(Row row, WebhookId webhook) {
        return row.standing().webhook().equals(webhook);
    }
}
