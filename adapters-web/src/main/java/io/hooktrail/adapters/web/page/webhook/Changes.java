package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Actors;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.application.webhook.WebhookView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who changed what about a webhook, and when: the newest first (SBO-21). */
@Component
class Changes implements DetailPart {

    private static final int SHOWN = 12;
    private static final String STREAM = "webhook";

    private final History history;
    private final Actors actors;
    private final ChangeWords words;

    Changes(History history, Actors actors, ChangeWords words) {
        this.history = history;
        this.actors = actors;
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param event the end of its stored name, such as {@code renamed}
     * @param detail what it says; empty if the name says it all
     * @param actor a name, where somebody has one
     */
    record Change(String event, String detail, String actor, Moment at) {}

    @Override
    public void addTo(Model model, Detail detail) {
        model.addAttribute("changes", of(detail.caller(), detail.webhook(), detail.reader()));
    }

    private List<Change> of(Caller caller, WebhookView webhook, Reader reader) {
        var filter = new HistoryFilter(STREAM, webhook.id().toString(), null, null, null, null);
        Map<String, String> names = actors.names(caller, List.of(webhook.account()));
        return history.list(caller.scope(), filter, new PageRequest(SHOWN, null)).items().stream()
                .map(entry -> change(entry, names, reader))
                .toList();
    }

    private Change change(HistoryEntry entry, Map<String, String> names, Reader reader) {
        String actor = Objects.requireNonNullElse(entry.by().actor(), "–");
        return new Change(
                entry.event().substring(STREAM.length() + 1),
                words.of(entry),
                names.getOrDefault(actor, actor),
                reader.tell(entry.at()));
    }
}
