package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.page.Tab;
import io.hooktrail.adapters.web.page.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the rail of developers (TK-07). */
@Component
@Order(50)
class EventTypesTab implements Tab {

    @Override
    public Group group() {
        return Group.SETUP;
    }

    @Override
    public String path() {
        return "/event-types";
    }

    @Override
    public String label() {
        return "events.title";
    }

    @Override
    public String icon() {
        return "catalogue";
    }

    @Override
    public boolean shownTo(Viewer viewer) {
        return viewer.developerMode();
    }
}
