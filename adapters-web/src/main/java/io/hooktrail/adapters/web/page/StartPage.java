package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first page that is there for whoever comes. */
@Controller
class StartPage {

    private static final String WHERE_NOTHING_IS = "/usage";

    private final ObjectProvider<Tab> tabs;

    StartPage(ObjectProvider<Tab> tabs) {
        this.tabs = tabs;
    }

    /** Without any, the page says why. */
    @GetMapping("/")
    String lead(Caller caller) {
        return "redirect:"
                + tabs.orderedStream()
                        .filter(tab -> tab.shownTo(caller))
                        .map(Tab::path)
                        .findFirst()
                        .orElse(WHERE_NOTHING_IS);
    }
}
