package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first page that is there for whoever comes. */
@Controller
class StartPage {

    private static final String WHERE_NOTHING_IS = "/usage";

    private final Rail rail;

    StartPage(Rail rail) {
        this.rail = rail;
    }

    /** Without any, the page says why. */
    @GetMapping("/")
    String lead(Caller caller, HttpServletRequest request) {
        return "redirect:"
                + rail.of(caller, request).stream().map(Tab::path).findFirst().orElse(WHERE_NOTHING_IS);
    }
}
