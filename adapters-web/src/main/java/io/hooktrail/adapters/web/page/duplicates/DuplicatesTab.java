package io.hooktrail.adapters.web.page.duplicates;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail where the usage dashboard does. */
@Component
@Order(40)
class DuplicatesTab implements Tab {

    private final UsageAccess access;

    DuplicatesTab(UsageAccess access) {
        this.access = access;
    }

    @Override
    public Group group() {
        return Group.WEBHOOKS;
    }

    @Override
    public String path() {
        return DuplicatesPage.PATH;
    }

    @Override
    public String label() {
        return "duplicates.title";
    }

    @Override
    public String icon() {
        return "duplicates";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.caller().role().atLeast(Role.VIEWER)
                && access.grant(viewer.caller().scope()).isPresent();
    }
}
