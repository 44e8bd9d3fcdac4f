package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Commands;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.domain.entity.EntityRejection.TypeNotRegistered;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** Registers types of an account's own, and says of one that it should no longer be used. */
@Controller
@RequestMapping(EventTypesPage.PATH)
class EventTypeChanges {

    private final EventTypeViews views;
    private final Commands commands;
    private final JsonMapper json;
    private final InstantSource clock;

    EventTypeChanges(EventTypeViews views, Commands commands, JsonMapper json, InstantSource clock) {
        this.views = views;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    String register(Caller caller, TypedType typed, Model model, HttpServletResponse response) {
        Form form = typed.form(json)
                .attempt(() -> commands.ask(caller, typed.command(caller.account(), clock.instant())), typed.fields());
        if (form.good()) {
            return Notices.redirect(EventTypesPage.PATH + "/" + typed.name(), "registered");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.list(caller, form, model);
    }

    /** What an account above has registered, it alone can take back. */
    @PostMapping("/{type}/deprecate")
    String deprecate(Caller caller, @PathVariable String type, Model model, HttpServletResponse response) {
        var key = new EventTypeKey(caller.account(), Vocabulary.type(type));
        Form form = Form.of(Map.of())
                .attempt(
                        () -> commands.ask(caller, new DeprecateEventType(key, clock.instant())),
                        Map.of(TypeNotRegistered.class, Form.WHOLE));
        if (form.good()) {
            return Notices.redirect(EventTypesPage.PATH + "/" + key.type(), "deprecated");
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return views.type(caller, key.type(), EventTypeQuery.NONE, form, model);
    }
}
