package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.page.Actors;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whom the list can be narrowed to: the members and keys of the account, as far as one may know them, and whoever is chosen. */
@Component
class ActorChoices {

    private final Actors actors;

    ActorChoices(Actors actors) {
        this.actors = actors;
    }

    /** Somebody by name. */
    record Choice(String actor, String name) {}

    void addTo(Model model, Visit visit) {
        List<Choice> known = actors.names(visit.caller(), List.of()).entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
        String chosen =
                model.getAttribute("query") instanceof ActivityQuery query ? query.get(ActivityQuery.ACTOR) : null;
        model.addAttribute("actors", chosen == null || isListed(known, chosen) ? known : with(known, chosen));
    }

    private static boolean isListed(List<Choice> known, String chosen) {
        return chosen.equals("system")
                || known.stream().anyMatch(one -> one.actor().equals(chosen));
    }

    private static List<Choice> with(List<Choice> known, String chosen) {
        return Stream.concat(known.stream(), Stream.of(new Choice(chosen, chosen)))
                .toList();
    }
}
