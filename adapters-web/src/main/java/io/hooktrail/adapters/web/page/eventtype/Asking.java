package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which webhooks ask for an event: those that whoever looks may see. */
@Component
class Asking {

    private static final int PAGES = 5;

    private final Webhooks webhooks;

    Asking(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** The webhooks of the scope, as many as fit on five pages; empty for whoever may not look at webhooks (C24). */
    Optional<List<WebhookView>> all(Caller caller) {
        return caller.role().atLeast(Role.ADMIN) ? Optional.of(read(caller.scope())) : Optional.empty();
    }

    private List<WebhookView> read(AccountScope scope) {
        var all = new ArrayList<WebhookView>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            var some = webhooks.list(
                    scope, WebhookFilter.ALL, WebhookSort.ID, new PageRequest(PageRequest.MAX_LIMIT, cursor));
            all.addAll(some.items());
            cursor = some.next();
            if (cursor == null) {
                break;
            }
        }
        return List.copyOf(all);
    }

    /** Those of them that ask for one of these. */
    static List<WebhookView> forAnyOf(List<EventSubject> subjects, List<WebhookView> webhooks) {
        return webhooks.stream()
                .filter(webhook -> subjects.stream().anyMatch(subject -> asks(webhook, subject)))
                .toList();
    }

    private static boolean asks(WebhookView webhook, EventSubject subject) {
        return webhook.events().stream().anyMatch(selector -> selector.matches(subject));
    }
}
