package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.webhook.LiveSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the webhook signs with, as far as it is shown to everybody. */
@Component
class KeysPart implements DetailPart {

    private final WebhookKeys keys;

    KeysPart(WebhookKeys keys) {
        this.keys = keys;
    }

    /** A secret: since when and until when. */
    record Key(Moment from, @Nullable Moment until) {}

    /** The key makes asking twice for another secret asking once. */
    @Override
    public void addTo(Model model, Detail detail) {
        model.addAttribute(
                "keys",
                keys.live(detail.webhook()).stream()
                        .map(live -> key(live, detail.reader()))
                        .toList());
        model.addAttribute("key", Drawn.id());
    }

    private static Key key(LiveSecret live, Reader reader) {
        return new Key(reader.tell(live.from()), reader.tellOrNull(live.until()));
    }
}
