package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of those who look after webhooks and want to see them (C24, TK-07). */
@Component
@Order(30)
class WebhooksTab implements Tab {

    @Override
    public Group group() {
        return Group.WEBHOOKS;
    }

    @Override
    public String path() {
        return "/webhooks";
    }

    @Override
    public String label() {
        return "webhook.title";
    }

    @Override
    public String icon() {
        return "webhooks";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.developerMode() && viewer.caller().role().atLeast(Role.ADMIN);
    }
}
