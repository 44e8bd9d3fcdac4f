package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of everybody who may read an account. */
@Component
@Order(90)
class SettingsTab implements Tab {

    @Override
    public Group group() {
        return Group.SETUP;
    }

    @Override
    public String path() {
        return "/settings";
    }

    @Override
    public String label() {
        return "settings.title";
    }

    @Override
    public String icon() {
        return "settings";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.caller().role().atLeast(Role.VIEWER);
    }
}
