package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.InvalidRequest;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookChange;
import io.hooktrail.domain.webhook.WebhookChange.IncludeChildren;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retarget;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads requests about webhooks as changes, in the order in which they are recorded. */
@Component
class WebhookRequests {

    private final WebhookEditing editing;

    WebhookRequests(WebhookEditing editing) {
        this.editing = editing;
    }

    CreateWebhook creation(WebhookId id, AccountId account, NewWebhookRequest asked, Instant at) {
        List<WebhookChange> choices =
                changes(account, asked.choices(), values -> values.isEmpty() ? null : editing.headers(values));
        WebhookSecret brought = asked.secret() == null ? null : asked.secret().secret();
        return editing.create(id, account, asked.name(), editing.url(asked.url()), choices, brought, at);
    }

    List<WebhookChange> changes(WebhookId id, AccountId account, WebhookPatchRequest asked) {
        if (Boolean.TRUE.equals(asked.enabled())) {
            editing.mustBeEntitled(account);
        }
        return changes(account, asked, values -> editing.headers(id, values));
    }

    private List<WebhookChange> changes(
            AccountId account,
            WebhookPatchRequest asked,
            Function<Map<String, String>, @Nullable SendHeaders> headers) {
        Stream<Optional<WebhookChange>> changes = Stream.of(
                change(asked.name(), Rename::new),
                change(asked.url(), url -> new Retarget(editing.url(url))),
                change(asked.events(), events -> editing.events(account, Given.each("events", events))),
                change(asked.version(), version -> version.map(editing::version).orElse(new Pin(null))),
                change(asked.headers(), values -> headers.apply(Given.each("headers", values))),
                change(asked.retryPolicy(), policy -> policy.map(this::retry).orElse(new Retry(null))),
                change(
                        asked.timeoutSeconds(),
                        seconds -> new TimeOut(seconds.map(Duration::ofSeconds).orElse(null))),
                change(asked.rateLimitPerSecond(), rate -> new LimitRate(rate.orElse(null))),
                change(asked.signatureHeaders(), names -> editing.signatures(Given.each("signature_headers", names))),
                change(asked.signatureSchemes(), names -> editing.schemes(Given.each("signature_schemes", names))),
                change(asked.includeChildren(), IncludeChildren::new),
                change(asked.enabled(), Switch::new));
        return changes.flatMap(Optional::stream).toList();
    }

    private Retry retry(RetryPolicyForm form) {
        if (form.preset() != null) {
            return editing.preset(form.preset());
        }
        if (form.delaysSeconds() == null) {
            throw InvalidRequest.of("retry_policy", "must have delays_seconds or preset");
        }
        return new Retry(form.policy());
    }

    private static <T> Optional<WebhookChange> change(
            @Nullable T asked, Function<T, ? extends @Nullable WebhookChange> read) {
        return asked == null ? Optional.empty() : Optional.ofNullable(read.apply(asked));
    }
}
