package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.HelpProperties;
import io.hooktrail.adapters.web.page.Frame;
import io.hooktrail.domain.account.Retention;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands below the list: how long attempts are kept (GKM-28), and the pages beside this one (GKM-33). */
@Component
class Surroundings {

    private final HelpProperties help;

    Surroundings(HelpProperties help) {
        this.help = help;
    }

    /** A link, by a key of the messages. */
    record Related(String name, String url) {}

    void addTo(Model model, Visit visit) {
        Retention chosen = visit.account().settings().retention();
        model.addAttribute("kept", Objects.requireNonNullElse(chosen, Retention.STANDARD));
        model.addAttribute(
                "related",
                Stream.of(
                                page("webhooks", "/webhooks", model),
                                Optional.of(retention()),
                                page("activity", "/history", model))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Where the installation says nothing, the settings of the account do. */
    private Related retention() {
        URI policy = help.retention();
        return new Related("retention", policy == null ? "/settings/retention" : policy.toString());
    }

    /** A page that stands in the rail of whoever looks. */
    private static Optional<Related> page(String name, String path, Model model) {
        return model.getAttribute("frame") instanceof Frame frame
                ? frame.sections().stream()
                        .flatMap(section -> section.tabs().stream())
                        .filter(tab -> tab.path().equals(path))
                        .findFirst()
                        .map(tab -> new Related(name, tab.path()))
                : Optional.empty();
    }
}
