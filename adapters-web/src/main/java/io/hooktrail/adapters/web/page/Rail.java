package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.PageSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tabs that are there for somebody. What they prefer was read with their session. */
@Component
class Rail {

    private final PageSessions sessions;
    private final ObjectProvider<Tab> tabs;

    Rail(PageSessions sessions, ObjectProvider<Tab> tabs) {
        this.sessions = sessions;
        this.tabs = tabs;
    }

    List<Tab> of(Caller caller, HttpServletRequest request) {
        boolean developerMode = sessions.of(request)
                .map(session -> session.member().developerMode())
                .orElse(true);
        var viewer = new Viewer(caller, developerMode);
        return tabs.orderedStream().filter(tab -> tab.shownTo(viewer)).toList();
    }
}
