package io.hooktrail.application.bulkretry;

import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.delivery.Contents;
import io.hooktrail.application.delivery.DeliveriesInBulk;
import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.application.delivery.OwedEvents;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through what happened in a period, the oldest first, and owes a webhook what it asks for and was never owed. */
final class OwingWhatIsMissing {

    /** Pages of the log that one step may look through in vain. */
    private static final int PAGES = 25;

    private static final int PAGE = 200;

    private final Contents contents;
    private final OwedEvents owed;
    private final AccountTree tree;
    private final DeliveriesInBulk deliveries;

    OwingWhatIsMissing(Contents contents, OwedEvents owed, AccountTree tree, DeliveriesInBulk deliveries) {
        this.contents = contents;
        this.owed = owed;
        this.tree = tree;
        this.deliveries = deliveries;
    }

    /** The events of a page, those of them that are missing, and how to go on; null at the end. */
    private record Found(
            List<PublicEvent> missing, @Nullable EventId next) {}

    Step step(Turn turn, WebhookView webhook, RecoverWebhook task, @Nullable EventId after) {
        EventId place = after;
        for (int page = 0; page < PAGES; page++) {
            Found found = find(webhook, task, place);
            place = found.next();
            owe(found.missing(), webhook, turn);
            if (!found.missing().isEmpty() || place == null) {
                return new Step(String.valueOf(place), found.missing().size(), 0, place == null);
            }
        }
        return new Step(String.valueOf(place), 0, 0, false);
    }

    /** How many are missing. Looks through the whole period, a page at a time. */
    int count(WebhookView webhook, RecoverWebhook task) {
        int count = 0;
        EventId place = null;
        do {
            Found found = find(webhook, task, place);
            count += found.missing().size();
            place = found.next();
        } while (place != null);
        return count;
    }

    private void owe(List<PublicEvent> missing, WebhookView webhook, Turn turn) {
        var target = new MatchedWebhook(webhook.id(), webhook.account());
        missing.forEach(event -> deliveries.owe(event, target, turn.by(), turn.cause()));
    }

    private Found find(WebhookView webhook, RecoverWebhook task, @Nullable EventId after) {
        List<PublicEvent> page = contents.between(covered(webhook), task.since(), task.until(), after, PAGE);
        List<PublicEvent> asked = page.stream()
                .filter(event -> webhook.events().stream().anyMatch(selector -> selector.matches(event.subject())))
                .toList();
        Set<EventId> missing = asked.isEmpty()
                ? Set.of()
                : owed.missing(
                        webhook.id(), asked.stream().map(OwingWhatIsMissing::id).toList());
        return new Found(
                asked.stream().filter(event -> missing.contains(id(event))).toList(),
                page.size() < PAGE ? null : id(page.getLast()));
    }

    private Collection<AccountId> covered(WebhookView webhook) {
        return webhook.policy().includeChildren()
                ? tree.scopeOf(webhook.account()).visible()
                : Set.of(webhook.account());
    }

    private static EventId id(PublicEvent event) {
        return event.outgoing().id();
    }
}
