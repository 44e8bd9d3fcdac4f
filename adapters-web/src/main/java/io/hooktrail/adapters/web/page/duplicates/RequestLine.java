package io.hooktrail.adapters.web.page.duplicates;

import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.application.usage.Repetitions.Judged;
import io.hooktrail.application.usage.SentRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request that was really sent.
 *
 * @param key {@code <delivery>.<number>}
 * @param actor who asked for it; null if nobody did
 * @param verdict why it was sent, in a few words
 * @param text the same at length, and who has to de-duplicate on what
 */
record RequestLine(
        String key,
        int number,
        Stamp at,
        String event,
        String trigger,
        @Nullable String actor,
        String status,
        String outcome,
        boolean repetition,
        String verdict,
        String text) {

    static RequestLine of(Judged judged, Stamp.Clock clock) {
        SentRequest request = judged.request();
        return new RequestLine(
                request.delivery() + "." + request.number(),
                request.number(),
                clock.tell(request.at()),
                request.event().toString(),
                Words.sentence(request.trigger()),
                request.actor(),
                request.status().toString(),
                Outcome.of(request.code(), request.failure()).toString(),
                judged.verdict().repetition(),
                Words.sentence(judged.verdict()),
                judged.verdict().text());
    }

    /** The id of its line in the table. */
    public String anchor() {
        return "q-" + key;
    }

    /** It in one line, to be read over a dot. */
    String title() {
        return at.time() + ", " + outcome + ": " + verdict;
    }
}
