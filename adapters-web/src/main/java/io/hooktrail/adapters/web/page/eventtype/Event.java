package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type and action, as a line.
 *
 * @param asking the webhooks that ask for it; null if that is not for whoever looks
 * @param sent how often it was sent; null likewise
 */
record Event(
        String action,
        String label,
        String name,
        @Nullable List<Receiver> asking,
        @Nullable Long sent) {

    /** A webhook. */
    record Receiver(WebhookId id, String name, boolean enabled) {

        static Receiver of(WebhookView view) {
            return new Receiver(view.id(), view.name(), view.enabled());
        }
    }

    static Event of(Listed type, String action, Known known) {
        String name = type.name() + "." + action;
        Optional<List<Receiver>> asking = known.webhooks()
                .map(webhooks -> Asking.forAnyOf(type.subjects(action), webhooks).stream()
                        .map(Receiver::of)
                        .toList());
        return new Event(
                action,
                Words.title(action),
                name,
                asking.orElse(null),
                known.sent().map(sent -> sent.getOrDefault(name, 0L)).orElse(null));
    }
}
