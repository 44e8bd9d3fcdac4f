package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.entity.EntityRejection.TypeNotRegistered;
import io.hooktrail.domain.webhook.PayloadVersion;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the catalogue and the pages of its types show. */
@Component
class EventTypeViews {

    private final Catalogue catalogue;
    private final Asking asking;
    private final Sent sent;
    private final Samples samples;

    EventTypeViews(Catalogue catalogue, Asking asking, Sent sent, Samples samples) {
        this.catalogue = catalogue;
        this.asking = asking;
        this.sent = sent;
        this.samples = samples;
    }

    /** All types, and the form to register one. */
    String list(Caller caller, Form form, Model model) {
        Known known = known(caller);
        model.addAttribute("groups", catalogue.groups(caller.account(), known));
        addCommon(caller, form, known, model);
        return "event-types/list";
    }

    /** One type with its events, a sample and its schema. */
    String type(Caller caller, String type, EventTypeQuery query, Form form, Model model) {
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
        addCommon(caller, form, known, model);
        return "event-types/type";
    }

    private Known known(Caller caller) {
        return new Known(asking.all(caller), sent.byEvent(caller));
    }

    private static void addCommon(Caller caller, Form form, Known known, Model model) {
        model.addAttribute("seesWebhooks", known.webhooks().isPresent());
        model.addAttribute("seesUsage", known.sent().isPresent());
        model.addAttribute("mayRegister", caller.role().atLeast(Role.ADMIN));
        model.addAttribute("form", form);
    }
}
