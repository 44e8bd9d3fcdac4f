package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of those who may read the history (C24). It is about more than webhooks, so developer mode hides it from nobody. */
@Component
@Order(70)
class HistoryTab implements Tab {

    @Override
    public Group group() {
        return Group.TRAIL;
    }

    @Override
    public String path() {
        return ActivityQuery.PATH;
    }

    @Override
    public String label() {
        return "history.title";
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        Role role = viewer.caller().role();
        return role == Role.AUDITOR || role.atLeast(Role.ADMIN);
    }
}
