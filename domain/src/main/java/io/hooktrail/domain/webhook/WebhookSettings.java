package io.hooktrail.domain.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its owner has chosen about a webhook.
 *
 * @param name 1 to 100 characters
 * @param url where requests go
 * @param events which events it asks for
 * @param version its pinned payload version; null to follow the account (TM-17)
 * @param headers the names of its own request headers; the values are no facts
 * @param policy how it is sent to
 * @param schemes how requests are signed
 */
public record WebhookSettings(
        String name,
        WebhookUrl url,
        List<EventSelector> events,
        @Nullable PayloadVersion version,
        List<String> headers,
        WebhookPolicy policy,
        List<SignatureScheme> schemes) {

    /** Nothing chosen but name and URL. */
    static WebhookSettings of(String name, WebhookUrl url) {
        return new WebhookSettings(
                name, url, List.of(), null, List.of(), WebhookPolicy.DEFAULT, List.of(SignatureScheme.V1));
    }

    WebhookSettings named(String other) {
        return new WebhookSettings(other, url, events, version, headers, policy, schemes);
    }

    WebhookSettings sendingTo(WebhookUrl other) {
        return new WebhookSettings(name, other, events, version, headers, policy, schemes);
    }

    WebhookSettings askingFor(List<EventSelector> others) {
        return new WebhookSettings(name, url, List.copyOf(others), version, headers, policy, schemes);
    }

    WebhookSettings pinnedTo(@Nullable PayloadVersion other) {
        return new WebhookSettings(name, url, events, other, headers, policy, schemes);
    }

    WebhookSettings withHeaders(List<String> names) {
        return new WebhookSettings(name, url, events, version, List.copyOf(names), policy, schemes);
    }

    WebhookSettings under(WebhookPolicy other) {
        return new WebhookSettings(name, url, events, version, headers, other, schemes);
    }

    WebhookSettings signedBy(List<SignatureScheme> others) {
        return new WebhookSettings(name, url, events, version, headers, policy, List.copyOf(others));
    }
}
