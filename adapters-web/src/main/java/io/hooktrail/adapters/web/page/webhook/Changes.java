package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.Members;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.application.webhook.WebhookView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who changed what about a webhook, and when: the newest first (SBO-21). */
@Component
class Changes {

    private static final int SHOWN = 12;
    private static final String STREAM = "webhook";

    private final History history;
    private final Members members;
    private final Accounts accounts;
    private final ChangeWords words;

    Changes(History history, Members members, Accounts accounts, ChangeWords words) {
        this.history = history;
        this.members = members;
        this.accounts = accounts;
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

    List<Change> of(Caller caller, WebhookView webhook, Reader reader) {
        var filter = new HistoryFilter(STREAM, webhook.id().toString(), null, null, null, null);
        Map<String, String> names = names(caller, webhook);
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

    /** Of the members and keys of the two accounts that matter: the webhook's, and the one that is acted for. */
    private Map<String, String> names(Caller caller, WebhookView webhook) {
        var names = new HashMap<String, String>();
        Stream.of(caller.account(), webhook.account()).distinct().forEach(account -> {
            members.list(caller.scope(), account)
                    .forEach(member ->
                            names.put("member:" + member.id(), member.person().name()));
            accounts.keys(caller.scope(), account).forEach(key -> names.put("key:" + key.id(), key.name()));
        });
        return names;
    }
}
