package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.IncludeChildren;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what all forms of webhooks have beside name, URL and switch. */
@Component
class FormChanges {

    private final WebhookEditing editing;

    FormChanges(WebhookEditing editing) {
        this.editing = editing;
    }

    /**
     * The changes that can be made; the reading knows what cannot.
     *
     * @param headers makes headers of names and values; null to leave them as they are
     */
    List<WebhookChange> of(
            WebhookForm form,
            AccountId account,
            @Nullable Function<Map<String, String>, SendHeaders> headers,
            FormReading reading) {
        return Stream.<@Nullable WebhookChange>of(
                        reading.read(() -> editing.events(account, form.events())),
                        reading.read(() -> form.version().isEmpty() ? new Pin(null) : editing.version(form.version())),
                        headers == null ? null : reading.read(() -> headers.apply(headers(form.headers()))),
                        reading.read(() -> retry(form)),
                        reading.read(() -> timeout(form.timeout())),
                        reading.read(() -> rate(form.rate())),
                        reading.read(() -> editing.signatures(form.signatureHeaders())),
                        reading.read(() -> editing.schemes(schemes(form))),
                        new IncludeChildren(form.includeChildren()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static TimeOut timeout(String text) {
        Integer seconds = FormReading.number("timeout_seconds", text);
        Duration after = seconds == null ? null : Duration.ofSeconds(seconds);
        return new TimeOut(bounded(after, null).timeout());
    }

    private static LimitRate rate(String text) {
        return new LimitRate(
                bounded(null, FormReading.number("rate_limit_per_second", text)).ratePerSecond());
    }

    /** A policy refuses what is out of bounds. */
    private static WebhookPolicy bounded(@Nullable Duration timeout, @Nullable Integer rate) {
        return new WebhookPolicy(null, timeout, rate, List.of(), false);
    }

    private Retry retry(WebhookForm form) {
        return switch (form.retry()) {
            case "" -> new Retry(null);
            case WebhookForm.OWN ->
                new Retry(new RetryPolicy(
                        numbers(form.delays()).map(Duration::ofSeconds).toList(),
                        numbers(form.statuses()).collect(Collectors.toSet())));
            default -> editing.preset(form.retry());
        };
    }

    private static Stream<Integer> numbers(String text) {
        return Stream.of(text.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Objects.requireNonNull(FormReading.number("retry_policy", part)));
    }

    private static List<String> schemes(WebhookForm form) {
        return form.keyPair()
                ? List.of(SignatureScheme.V1.toString(), SignatureScheme.V1A.toString())
                : List.of(SignatureScheme.V1.toString());
    }

    private static Map<String, String> headers(String lines) {
        var headers = new LinkedHashMap<String, String>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw InvalidRequest.of("headers", "must be one a line, such as X-Team: blue");
            }
            String before = headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            if (before != null) {
                throw InvalidRequest.of("headers", "must have each name once");
            }
        });
        return headers;
    }
}
