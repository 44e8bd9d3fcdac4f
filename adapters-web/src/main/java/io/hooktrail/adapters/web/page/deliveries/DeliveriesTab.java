package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of admins and above, unless they switched developer mode off (GKM-34, GKM-35, TK-07). */
@Component
@Order(20)
class DeliveriesTab implements Tab {

    @Override
    public Group group() {
        return Group.WEBHOOKS;
    }

    @Override
    public String path() {
        return AttemptsQuery.PATH;
    }

    @Override
    public String label() {
        return "attempts.title";
    }

    @Override
    public String icon() {
        return "deliveries";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.developerMode() && viewer.caller().role().atLeast(Role.ADMIN);
    }
}
