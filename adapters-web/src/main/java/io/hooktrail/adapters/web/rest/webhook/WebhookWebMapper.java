package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.adapters.web.WebMapping;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.TestHosts;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From a webhook to what the API says of it. */
@Mapper(config = WebMapping.class)
interface WebhookWebMapper {

    /** With its secret, for the answer of its creation. */
    @Mapping(target = "id", source = "view.id")
    @Mapping(target = "accountId", source = "view.account")
    @Mapping(target = "includeChildren", source = "view.policy.includeChildren")
    @Mapping(target = "retryPolicy", source = "view.policy.retryPolicy")
    @Mapping(target = "effectiveRetryPolicy", source = "view.retryPolicy")
    @Mapping(target = "timeoutSeconds", source = "view.timeout")
    @Mapping(target = "rateLimitPerSecond", source = "view.policy.ratePerSecond")
    @Mapping(target = "signatureHeaders", source = "view.policy.signatureHeaders")
    @Mapping(target = "signatureSchemes", source = "view.schemes")
    @Mapping(target = "warnings", source = "view.url")
    WebhookResponse created(WebhookView view, @Nullable WebhookSecret secret);

    /** Without its secret. */
    default WebhookResponse response(WebhookView view) {
        return created(view, null);
    }

    default @Nullable RetryPolicyForm form(@Nullable RetryPolicy policy) {
        return policy == null ? null : RetryPolicyForm.of(policy);
    }

    default @Nullable SecretText text(@Nullable WebhookSecret secret) {
        return secret == null ? null : SecretText.of(secret);
    }

    default String text(SignatureScheme scheme) {
        return scheme.toString();
    }

    default @Nullable String text(@Nullable DisabledReason reason) {
        return reason == null ? null : reason.name().toLowerCase(Locale.ROOT);
    }

    default @Nullable String text(@Nullable PayloadVersion version) {
        return version == null ? null : version.toString();
    }

    default String text(EventSelector selector) {
        return selector.toString();
    }

    default String text(SignatureHeader header) {
        return header.toString();
    }

    default String text(WebhookUrl url) {
        return url.value();
    }

    default Map<String, String> values(WebhookHeaders headers) {
        return headers.values();
    }

    default long seconds(Duration duration) {
        return duration.toSeconds();
    }

    /** What whoever looks should know of the URL: plain http, where the installation takes it (C11); test hosts (GKM-31). */
    default List<String> warnings(WebhookUrl url) {
        return Stream.of(
                        url.encrypted() ? "" : "Requests are not encrypted: the URL should begin with https://.",
                        TestHosts.include(url)
                                ? "The URL is that of a public test receiver: it accepts everything and keeps nothing."
                                : "")
                .filter(warning -> !warning.isEmpty())
                .toList();
    }
}
