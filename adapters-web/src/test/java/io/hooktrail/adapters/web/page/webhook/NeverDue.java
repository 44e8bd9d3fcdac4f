package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.delivery.Claim;
import io.hooktrail.application.delivery.Schedule;
import io.hooktrail.application.delivery.ScheduleChanges;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schedule that nobody works off. */
final class NeverDue implements Schedule {

    @Override
    public void write(ScheduleChanges changes, Set<DeliveryId> claimed, long claim) {}

    @Override
    public Set<WebhookId> webhooksWithDue() {
        return Set.of();
    }

    @Override
    public Set<WebhookId> webhooksWithHeld() {
        return Set.of();
    }

    @Override
    public List<Claim> claimDue(Map<WebhookId, Integer> limits, long claim) {
        return List.of();
    }

    @Override
    public List<Claim> claimWaiting(WebhookId webhook, int limit, long claim) {
        return List.of();
    }

    @Override
    public List<Claim> claimHeld(WebhookId webhook, int limit, long claim) {
        return List.of();
    }

    @Override
    public List<Claim> claimAbandoned(int limit, long claim) {
        return List.of();
    }

    @Override
    public Set<DeliveryId> lockHeld(Collection<Claim> claims) {
        return Set.of();
    }

    @Override
    public boolean lockAndSeeIfInFlight(DeliveryId delivery) {
        return false;
    }

    @Override
    public void renew(Collection<Long> claims) {}

    @Override
    public Duration lease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public long firstClaim() {
        return 1;
    }
}
