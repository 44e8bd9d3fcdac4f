package io.hooktrail.adapters.web.rest.usage;

import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.Repetitions.Judged;
import io.hooktrail.application.usage.Repetitions.JudgedLane;
import io.hooktrail.application.usage.SentRequest;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every request that was really sent, by webhook (MT-12).
 *
 * @param repetitions how many of them told a receiver what it had been told before
 */
record DuplicatesResponse(long requests, long repetitions, List<LaneResponse> lanes) {

    /** Those to one webhook. */
    record LaneResponse(Webhook webhook, AccountId accountId, List<RequestResponse> requests) {}

    /** Which webhook. */
    record Webhook(WebhookId id, String name, String url) {}

    /**
     * One request.
     *
     * @param webhookMessageId its {@code webhook-id} header
     * @param repetition whether the receiver had heard the same before
     * @param verdict why it was sent
     * @param text the same in words, and who has to de-duplicate on what
     */
    record RequestResponse(
            DeliveryId deliveryId,
            EventId eventId,
            String webhookMessageId,
            int number,
            Instant at,
            String trigger,
            @Nullable String actor,
            String status,
            @Nullable Integer code,
            @Nullable String failure,
            boolean repetition,
            String verdict,
            String text) {}

    static DuplicatesResponse of(List<JudgedLane> lanes) {
        List<LaneResponse> shown = lanes.stream().map(DuplicatesResponse::lane).toList();
        List<RequestResponse> all =
                shown.stream().flatMap(lane -> lane.requests().stream()).toList();
        return new DuplicatesResponse(
                all.size(), all.stream().filter(RequestResponse::repetition).count(), shown);
    }

    private static LaneResponse lane(JudgedLane judged) {
        Lane lane = judged.lane();
        var webhook = new Webhook(
                lane.webhook().id(), lane.webhook().name(), lane.webhook().url());
        return new LaneResponse(
                webhook,
                lane.account(),
                judged.requests().stream().map(DuplicatesResponse::request).toList());
    }

    private static RequestResponse request(Judged judged) {
        SentRequest request = judged.request();
        return new RequestResponse(
                request.delivery(),
                request.event(),
                "msg_" + request.event(),
                request.number(),
                request.at(),
                request.trigger().name().toLowerCase(Locale.ROOT),
                request.actor(),
                request.status().toString(),
                request.code(),
                request.failure() == null ? null : request.failure().name(),
                judged.verdict().repetition(),
                judged.verdict().toString(),
                judged.verdict().text());
    }
}
