package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.FailureHelp;
import io.hooktrail.adapters.web.page.Badge;
import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.adapters.web.page.Words;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Again;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Cause;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Request;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Response;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Rules;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Sibling;
import io.hooktrail.adapters.web.page.deliveries.AttemptPanel.Timing;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptDetail.Exchanged;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.delivery.FailureClass;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the panel of an attempt together from what the ports tell. */
record PanelContents(DeliveryView delivery, List<AttemptDetail> attempts, AttemptDetail shown, Stamp.Clock clock) {

    AttemptPanel panel(AttemptsQuery query, @Nullable WebhookView webhook) {
        Instant purged = shown.purgedAt();
        return new AttemptPanel(
                AttemptLine.of(shown.attempt(), query, clock),
                Badge.of(delivery.status()),
                FailureHelp.of(shown),
                attempts.stream().map(one -> sibling(one.attempt(), query)).toList(),
                cause(),
                timing(),
                webhook == null ? null : rules(webhook),
                request(),
                response(),
                purged == null ? null : clock.tell(purged),
                curl(),
                shown.attempt().failure() == FailureClass.CONNECT_TIMEOUT,
                again());
    }

    private Sibling sibling(AttemptView one, AttemptsQuery query) {
        String url = query.list()
                .with(AttemptsQuery.OPEN, AttemptKey.of(one).toString())
                .url();
        boolean current = one.number() == shown.attempt().number();
        return new Sibling(
                one.number(), one.status().toString(), Outcome.of(one).toString(), url, current);
    }

    private Cause cause() {
        var cause = delivery.cause();
        AttemptView attempt = shown.attempt();
        String asked = Words.sentence(attempt.trigger());
        return new Cause(
                attempt.entityId(),
                Words.sentence(cause.trigger()),
                cause.actor(),
                clock.tell(cause.occurredAt()),
                attempt.actor() == null ? asked : asked + ", " + attempt.actor(),
                delivery.exhaustedReason() == null ? null : Words.sentence(delivery.exhaustedReason()),
                attempt.version() == null ? null : attempt.version().toString());
    }

    private Timing timing() {
        AttemptView attempt = shown.attempt();
        Instant since = attempts.stream()
                .map(AttemptDetail::attempt)
                .filter(one -> one.number() == attempt.number() - 1)
                .findFirst()
                .map(one -> one.at().plus(Objects.requireNonNullElse(one.took(), Duration.ZERO)))
                .orElse(delivery.createdAt());
        Duration waited = Duration.between(since, attempt.at());
        return new Timing(
                clock.tell(delivery.createdAt()),
                Spans.of(waited.isNegative() ? Duration.ZERO : waited),
                attempt.number() == 1,
                attempt.took() == null ? null : Spans.of(Objects.requireNonNull(attempt.took())));
    }

    private static Rules rules(WebhookView webhook) {
        List<Duration> delays = webhook.retryPolicy().delays();
        return new Rules(
                Spans.of(webhook.timeout()),
                delays.size(),
                delays.stream().map(Spans::of).collect(Collectors.joining(", ")));
    }

    private Request request() {
        Exchanged exchange = shown.exchange();
        byte[] payload = shown.payload();
        return new Request(
                url(),
                exchange == null ? null : exchange.requestHeaders(),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                payload == null ? 0 : payload.length);
    }

    private String url() {
        Exchanged exchange = shown.exchange();
        return exchange == null ? shown.attempt().webhook().url() : exchange.url();
    }

    private @Nullable Response response() {
        Exchanged exchange = shown.exchange();
        Exchange.Response response = exchange == null ? null : exchange.response();
        return response == null
                ? null
                : new Response(response.headers(), VisibleText.of(response.body()), response.truncated());
    }

    private @Nullable String curl() {
        Exchanged exchange = shown.exchange();
        byte[] payload = shown.payload();
        return exchange == null || payload == null
                ? null
                : Curl.of(exchange.url(), exchange.requestHeaders(), new String(payload, StandardCharsets.UTF_8));
    }

    private Again again() {
        return switch (delivery.status()) {
            case FAILED, EXHAUSTED -> Again.RETRY;
            case SUCCESS -> Again.DUPLICATE;
            case PENDING, HELD, CANCELLED -> Again.NO;
        };
    }
}
