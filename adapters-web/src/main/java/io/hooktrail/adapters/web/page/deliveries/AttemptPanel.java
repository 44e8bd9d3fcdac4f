package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Badge;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.application.delivery.Exchange.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one attempt (GKM-18 to GKM-21).
 *
 * @param delivery how the delivery stands now
 * @param help what to look at first
 * @param siblings all attempts of the delivery
 * @param rules how long its webhook waits, and when it tries again; null if it was deleted
 * @param request what was sent
 * @param response what came back; null if nothing did, or it was purged
 * @param purged when it was removed; null if it was not
 * @param curl the request as a command; null once purged
 * @param maybeBlocked whether a firewall may stand before the receiver (GKM-32)
 * @param again how another attempt can be had
 */
record AttemptPanel(
        AttemptLine line,
        Badge delivery,
        String help,
        List<Sibling> siblings,
        Cause cause,
        Timing timing,
        @Nullable Rules rules,
        Request request,
        @Nullable Response response,
        @Nullable Stamp purged,
        @Nullable String curl,
        boolean maybeBlocked,
        Again again) {

    /** Another attempt of the same delivery, or this. */
    record Sibling(int number, String status, String outcome, String url, boolean current) {}

    /**
     * When and why it was sent (MT-11).
     *
     * @param trigger what made the delivery
     * @param actor on whose behalf the event happened; null if nobody is known
     * @param occurred when the event happened
     * @param asked what made this attempt, and who asked for it
     * @param exhausted why nothing will follow; null if something may
     */
    record Cause(
            String entity,
            String trigger,
            @Nullable String actor,
            Stamp occurred,
            String asked,
            @Nullable String exhausted,
            @Nullable String version) {}

    /**
     * Where the time went.
     *
     * @param made when the delivery was
     * @param waited until the request left, since then or since the attempt before
     * @param took until the answer was complete; null if that is not known
     */
    record Timing(
            Stamp made,
            String waited,
            boolean first,
            @Nullable String took) {}

    /** What the webhook has agreed on (GKM-26, GKM-27). */
    record Rules(String timeout, int retries, String delays) {}

    /**
     * The request.
     *
     * @param headers as sent; null once purged
     * @param payload byte for byte; null once purged
     */
    record Request(
            String url,
            @Nullable List<Header> headers,
            @Nullable String payload,
            int bytes) {}

    /** The response, as text that does nothing. */
    record Response(List<Header> headers, String body, boolean truncated) {}

    /** How another attempt can be had. */
    enum Again {
        /** By asking. */
        RETRY,
        /** As a deliberate duplicate: it was delivered (C9). */
        DUPLICATE,
        /** Not now. */
        NO;

        /** Whether one can be had at all. */
        public boolean possible() {
            return this != NO;
        }

        /** Whether it would be a duplicate. */
        public boolean forced() {
            return this == DUPLICATE;
        }
    }
}
