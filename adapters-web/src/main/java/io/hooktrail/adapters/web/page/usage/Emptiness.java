package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.usage.EmptyList.Filtered;
import io.hooktrail.adapters.web.page.usage.EmptyList.NoWebhook;
import io.hooktrail.adapters.web.page.usage.EmptyList.NothingSent;
import io.hooktrail.adapters.web.page.usage.EmptyList.Without;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out why a list has no line. */
@Component
class Emptiness {

    /** Enough to tell which filter removes most. */
    private static final int ENOUGH = PageRequest.MAX_LIMIT;

    private static final PageRequest ANY = new PageRequest(1, null);

    private final DeliveryLog log;
    private final Webhooks webhooks;
    private final UsageReading reading;

    Emptiness(DeliveryLog log, Webhooks webhooks, UsageReading reading) {
        this.log = log;
        this.webhooks = webhooks;
        this.reading = reading;
    }

    EmptyList of(Asked asked) {
        Asked all = with(asked, asked.query().unfiltered());
        if (!asked.query().filters().isEmpty() && found(all, 1) > 0) {
            return filtered(asked);
        }
        return webhooks.list(all.scope(), WebhookFilter.ALL, WebhookSort.NEWEST, ANY).items().stream()
                .findFirst()
                .<EmptyList>map(Emptiness::nothingSent)
                .orElseGet(NoWebhook::new);
    }

    private static NothingSent nothingSent(WebhookView webhook) {
        return new NothingSent(webhook.name(), "/webhooks/" + webhook.id());
    }

    private Filtered filtered(Asked asked) {
        List<Without> found = asked.query().filters().stream()
                .map(name -> without(asked, name))
                .filter(one -> one.found() > 0)
                .sorted(Comparator.comparingInt(Without::found).reversed())
                .toList();
        return found.isEmpty()
                ? new Filtered(null, List.of())
                : new Filtered(found.getFirst(), found.subList(1, found.size()));
    }

    private Without without(Asked asked, String filter) {
        UsageQuery query = asked.query().without(filter);
        int found = found(with(asked, query), ENOUGH);
        return new Without(filter, found, found == ENOUGH, query.url() + "#deliveries");
    }

    private int found(Asked asked, int most) {
        return log.deliveries(asked.scope(), asked.filter(), DeliverySort.NEWEST, new PageRequest(most, null))
                .items()
                .size();
    }

    private Asked with(Asked asked, UsageQuery query) {
        return reading.read(asked.caller(), asked.account(), query, asked.locale());
    }
}
