package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.webhook.TestHosts;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as a line of the list (GKM-08 to GKM-13, TM-22, TM-23).
 *
 * @param eventId which event (TM-22)
 * @param blackHole whether the URL is that of a public test receiver (GKM-31)
 * @param took in milliseconds; null if it is not known
 * @param next when the next attempt was planned for; null if none was
 * @param failed whether asking for another attempt makes sense
 * @param open whether it is in the panel
 * @param show the page with this one in the panel
 * @param retry where to ask for another attempt
 */
record AttemptLine(
        String key,
        String delivery,
        String webhook,
        String url,
        boolean blackHole,
        String type,
        String action,
        @Nullable String graph,
        String eventId,
        boolean test,
        int number,
        String status,
        Outcome outcome,
        @Nullable Long took,
        Stamp at,
        @Nullable Stamp next,
        boolean failed,
        boolean open,
        String show,
        String retry) {

    static AttemptLine of(AttemptView view, AttemptsQuery query, Stamp.Clock clock) {
        String key = AttemptKey.of(view).toString();
        AttemptsQuery here = query.list();
        return new AttemptLine(
                key,
                view.delivery().toString(),
                view.webhook().name(),
                view.webhook().url(),
                isBlackHole(view.webhook().url()),
                view.subject().type(),
                view.subject().action(),
                view.subject().graph(),
                view.event().toString(),
                view.test(),
                view.number(),
                view.status().toString(),
                Outcome.of(view),
                view.took() == null ? null : Objects.requireNonNull(view.took()).toMillis(),
                clock.tell(view.at()),
                view.nextAttemptAt() == null ? null : clock.tell(Objects.requireNonNull(view.nextAttemptAt())),
                view.status() != AttemptStatus.SUCCESS,
                key.equals(query.get(AttemptsQuery.OPEN)),
                here.with(AttemptsQuery.OPEN, key).url(),
                here.url(AttemptsQuery.PATH + "/" + view.delivery() + "/retry"));
    }

    /** Its dotted name (GKM-09). */
    public String event() {
        return type + "." + action;
    }

    /** The URL of a webhook that was deleted is not known any more. */
    static boolean isBlackHole(String url) {
        return !url.isEmpty() && TestHosts.include(new WebhookUrl(url));
    }
}
