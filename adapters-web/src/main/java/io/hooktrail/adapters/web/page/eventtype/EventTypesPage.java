package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.entity.EntityRejection.TypeNotRegistered;
import io.hooktrail.domain.webhook.PayloadVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The event catalogue, and each type of it. */
@Controller
@RequestMapping("/event-types")
class EventTypesPage {

    private final Catalogue catalogue;
    private final Asking asking;
    private final Sent sent;
    private final Samples samples;

    EventTypesPage(Catalogue catalogue, Asking asking, Sent sent, Samples samples) {
        this.catalogue = catalogue;
        this.asking = asking;
        this.sent = sent;
        this.samples = samples;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        Known known = known(caller);
        model.addAttribute("groups", catalogue.groups(caller.account(), known));
        addKnown(model, known);
        return "event-types/list";
    }

    @GetMapping("/{type}")
    String show(Caller caller, @PathVariable String type, EventTypeQuery query, Model model) {
        Listed listed =
                catalogue.find(caller.account(), type).orElseThrow(() -> new Rejected(new TypeNotRegistered(type)));
        Known known = known(caller);
        Chosen chosen = Chosen.of(listed, query);
        model.addAttribute("type", listed);
        model.addAttribute("label", Words.title(listed.name()));
        model.addAttribute(
                "events",
                listed.actions().stream()
                        .map(action -> Event.of(listed, action, known))
                        .toList());
        model.addAttribute("graphs", BookingGraph.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("versions", PayloadVersion.values());
        model.addAttribute("sample", samples.body(caller.account(), listed, chosen));
        model.addAttribute("schema", samples.schema(listed, chosen));
        addKnown(model, known);
        return "event-types/type";
    }

    private Known known(Caller caller) {
        return new Known(asking.all(caller), sent.byEvent(caller));
    }

    private static void addKnown(Model model, Known known) {
        model.addAttribute("seesWebhooks", known.webhooks().isPresent());
        model.addAttribute("seesUsage", known.sent().isPresent());
    }
}
