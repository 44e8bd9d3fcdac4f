package io.hooktrail.application.delivery;

import io.hooktrail.application.PerUnit;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Hands fresh attempts from the transaction that owes them to the sender: claimed in the insert itself, sent after the
 * commit. What the sender has no room for is written unclaimed, and swept up later.
 */
final class AttemptHandOver {

    private final Schedule schedule;
    private final Contents contents;
    private final AttemptRunner runner;
    private final PerUnit<ScheduleChanges> changes;
    private final PerUnit<Map<EventId, PublicEvent>> events;

    AttemptHandOver(Schedule schedule, Contents contents, AttemptRunner runner) {
        this.schedule = schedule;
        this.contents = contents;
        this.runner = runner;
        this.changes = new PerUnit<>(ScheduleChanges.class.getName(), ScheduleChanges::new, this::write);
        this.events = new PerUnit<>(PublicEvent.class.getName(), HashMap::new, this::keep);
    }

    /** What the running unit changes in the schedule. */
    ScheduleChanges changes() {
        return changes.current();
    }

    /** Lets the running unit keep what an event says to the outside. */
    void keep(PublicEvent event) {
        events.current().put(event.outgoing().id(), event);
    }

    private void keep(Map<EventId, PublicEvent> kept) {
        contents.keep(kept.values());
    }

    private void write(ScheduleChanges gathered) {
        List<Standing> sendable = sendable(gathered);
        int places = runner.reserve(sendable.size());
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        root.onRollback(unit -> runner.release(places));
        long number = runner.nextClaim();
        List<Claim> claims = sendable.stream()
                .limit(places)
                .map(standing -> new Claim(standing, number))
                .toList();
        schedule.write(gathered, deliveries(claims), number);
        if (!claims.isEmpty()) {
            Map<EventId, PublicEvent> said = Map.copyOf(events.current());
            root.afterCommit(unit -> runner.run(claims, said));
        }
    }

    /** Those whose content is at hand, each webhook as far as it has room. */
    private List<Standing> sendable(ScheduleChanges gathered) {
        if (gathered.coming().isEmpty()) {
            return List.of();
        }
        Map<EventId, PublicEvent> said = events.current();
        Map<WebhookId, Integer> room = new HashMap<>();
        var result = new ArrayList<Standing>(gathered.coming().size());
        for (Standing row : gathered.coming()) {
            int left = room.computeIfAbsent(row.webhook(), runner::room);
            if (left > 0 && said.containsKey(row.event())) {
                room.put(row.webhook(), left - 1);
                result.add(row);
            }
        }
        return result;
    }

    private static Set<DeliveryId> deliveries(List<Claim> claims) {
        return claims.stream().map(claim -> claim.standing().delivery()).collect(Collectors.toSet());
    }
}
