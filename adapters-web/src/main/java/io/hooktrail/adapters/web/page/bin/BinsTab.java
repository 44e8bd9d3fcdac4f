package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import io.hooktrail.domain.account.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of developers who may see what deliveries hold (TK-07, C24). */
@Component
@Order(60)
class BinsTab implements Tab {

    @Override
    public Group group() {
        return Group.SETUP;
    }

    @Override
    public String path() {
        return "/request-bins";
    }

    @Override
    public String label() {
        return "bins.title";
    }

    @Override
    public String icon() {
        return "bin";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.developerMode() && viewer.caller().role().atLeast(Role.ADMIN);
    }
}
