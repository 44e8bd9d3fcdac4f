package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as somebody types it: nothing is read yet, and nothing of it is lost when it is shown again.
 *
 * @param version empty to follow the account (TM-16)
 * @param headers one a line, as {@code Name: value}
 * @param retry empty to follow the account, a preset, or {@code own}
 * @param delays seconds, where the policy is its own
 * @param statuses after which nothing is tried again, where the policy is its own
 * @param secret one that is brought along; never shown again
 */
record WebhookForm(
        String name,
        String url,
        Boolean enabled,
        String version,
        List<String> events,
        Boolean includeChildren,
        String headers,
        List<String> signatureHeaders,
        Boolean keyPair,
        String retry,
        String delays,
        String statuses,
        String timeout,
        String rate,
        String secret) {

    /** The word for a policy of its own. */
    static final String OWN = "own";

    /** What a browser leaves out is empty. */
    @SuppressWarnings("ConstantValue") // Spring passes null for what a request lacks
    WebhookForm {
        name = text(name);
        url = text(url).strip();
        enabled = Boolean.TRUE.equals(enabled);
        version = text(version);
        events = events == null ? List.of() : List.copyOf(events);
        includeChildren = Boolean.TRUE.equals(includeChildren);
        headers = text(headers);
        signatureHeaders = signatureHeaders == null ? List.of() : List.copyOf(signatureHeaders);
        keyPair = Boolean.TRUE.equals(keyPair);
        retry = text(retry);
        delays = text(delays);
        statuses = text(statuses);
        timeout = text(timeout).strip();
        rate = text(rate).strip();
        secret = text(secret).strip();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    /** Nothing typed yet but the URL, if somebody comes with one; it is to be enabled once it is saved. */
    static WebhookForm empty(String url) {
        return new WebhookForm("", url, true, "", List.of(), false, "", List.of(), false, "", "", "", "", "", "");
    }

    /** A webhook as it is now. */
    static WebhookForm of(WebhookView view) {
        RetryPolicy policy = view.policy().retryPolicy();
        return new WebhookForm(
                view.name(),
                view.url().value(),
                view.enabled(),
                text(view.version() == null ? null : view.version().toString()),
                view.events().stream().map(Object::toString).toList(),
                view.policy().includeChildren(),
                lines(view.headers()),
                view.policy().signatureHeaders().stream().map(Object::toString).toList(),
                view.schemes().contains(SignatureScheme.V1A),
                policy == null ? "" : word(policy),
                policy == null ? "" : joined(policy.delays().stream().map(Duration::toSeconds)),
                policy == null ? "" : joined(policy.nonRetryableStatuses().stream()),
                view.policy().timeout() == null
                        ? ""
                        : Long.toString(view.policy().timeout().toSeconds()),
                view.policy().ratePerSecond() == null
                        ? ""
                        : view.policy().ratePerSecond().toString(),
                "");
    }

    static String lines(WebhookHeaders headers) {
        return headers.values().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String word(RetryPolicy policy) {
        return Stream.of(RetryPreset.values())
                .filter(preset ->
                        preset.policy().withJitterShare(policy.jitterShare()).equals(policy))
                .map(RetryPreset::toString)
                .findFirst()
                .orElse(OWN);
    }

    private static String joined(Stream<?> numbers) {
        return numbers.map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Without what may be a credential. */
    @Override
    public String toString() {
        return "WebhookForm[name=" + name + ", url=" + url + "]";
    }
}
