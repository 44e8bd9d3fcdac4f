package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The event catalogue, and each type of it. */
@Controller
@RequestMapping(EventTypesPage.PATH)
class EventTypesPage {

    static final String PATH = "/event-types";

    private final EventTypeViews views;

    EventTypesPage(EventTypeViews views) {
        this.views = views;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        return views.list(caller, Form.of(Map.of()), model);
    }

    @GetMapping("/{type}")
    String show(
            Caller caller,
            @PathVariable String type,
            EventTypeQuery query,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Model model) {
        model.addAttribute("done", Notices.named(done));
        return views.type(caller, type, query, Form.of(Map.of()), model);
    }
}
