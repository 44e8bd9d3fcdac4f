package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptDetail.Exchanged;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt with what went over the wire (GKM-18 to GKM-21).
 *
 * @param actor who asked for it; null if the retry policy did
 * @param reason what exactly was wrong, such as CERTIFICATE_EXPIRED; null if the failure says it all
 * @param help what to look at first
 * @param response null if no answer came, or it was purged
 * @param purgedAt when retention took bodies and headers away
 */
record AttemptDetailResponse(
        int number,
        String status,
        String trigger,
        @Nullable String actor,
        Instant at,
        @Nullable Long durationMs,
        @Nullable Integer code,
        @Nullable String failure,
        @Nullable String reason,
        String help,
        @Nullable String version,
        @Nullable Instant nextAttemptAt,
        Request request,
        @Nullable Response response,
        @Nullable Instant purgedAt) {

    /**
     * What was sent.
     *
     * @param headers as sent, sensitive values masked; null once purged
     * @param body byte for byte; null once purged
     */
    record Request(
            String method,
            String url,
            @Nullable Map<String, String> headers,
            @Nullable String body) {}

    /**
     * What came back.
     *
     * @param body as UTF-8
     * @param truncated whether there was more
     */
    record Response(Map<String, String> headers, String body, boolean truncated) {}

    static AttemptDetailResponse of(AttemptDetail detail) {
        AttemptView attempt = detail.attempt();
        return new AttemptDetailResponse(
                attempt.number(),
                attempt.status().toString(),
                DeliveryResponse.lower(attempt.trigger()),
                attempt.actor(),
                attempt.at(),
                DeliveryResponse.milliseconds(attempt.took()),
                attempt.code(),
                DeliveryResponse.nameOf(attempt.failure()),
                DeliveryResponse.nameOf(detail.reason()),
                FailureHelp.of(detail),
                DeliveryResponse.text(attempt.version()),
                attempt.nextAttemptAt(),
                request(detail),
                response(detail.exchange()),
                detail.purgedAt());
    }

    private static Request request(AttemptDetail detail) {
        Exchanged exchange = detail.exchange();
        String url = exchange == null ? detail.attempt().webhook().url() : exchange.url();
        byte[] payload = detail.payload();
        return new Request(
                "POST",
                url,
                exchange == null ? null : headers(exchange.requestHeaders()),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8));
    }

    private static @Nullable Response response(@Nullable Exchanged exchange) {
        Exchange.Response response = exchange == null ? null : exchange.response();
        return response == null
                ? null
                : new Response(
                        headers(response.headers()),
                        new String(response.body(), StandardCharsets.UTF_8),
                        response.truncated());
    }

    /** A name that stands twice has its values joined by a comma (RFC 9110, 5.3). */
    private static Map<String, String> headers(List<Exchange.Header> headers) {
        var joined = new LinkedHashMap<String, String>();
        headers.forEach(header -> joined.merge(header.name(), header.value(), (one, other) -> one + ", " + other));
        return joined;
    }
}
