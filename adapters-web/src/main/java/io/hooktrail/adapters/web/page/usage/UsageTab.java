package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of accounts with the grant alone (MT-03, MT-05, MT-14). */
@Component
@Order(10)
class UsageTab implements Tab {

    private final UsageAccess access;

    UsageTab(UsageAccess access) {
        this.access = access;
    }

    @Override
    public Group group() {
        return Group.WEBHOOKS;
    }

    @Override
    public String path() {
        return "/usage";
    }

    @Override
    public String label() {
        return "usage.title";
    }

    @Override
    public String icon() {
        return "usage";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.caller().role().atLeast(Role.VIEWER)
                && access.grant(viewer.caller().scope()).isPresent();
    }
}
