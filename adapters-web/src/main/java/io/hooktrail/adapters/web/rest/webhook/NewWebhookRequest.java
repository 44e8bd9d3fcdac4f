package io.hooktrail.adapters.web.rest.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be created.
 *
 * @param enabled true if absent
 * @param version a pinned payload version; absent or null to follow the account
 * @param events such as {@code client.*}, {@code booking[instant].confirmed} or {@code *}
 * @param signatureSchemes {@code v1}, and {@code v1a} if wanted; v1 alone if absent
 * @param secret one that is brought along; drawn if absent
 */
record NewWebhookRequest(
        String name,
        String url,
        @Nullable Boolean enabled,
        @Nullable String version,
        List<String> events,
        @Nullable Map<String, String> headers,
        @Nullable Boolean includeChildren,
        @Nullable RetryPolicyForm retryPolicy,
        @Nullable Integer timeoutSeconds,
        @Nullable Integer rateLimitPerSecond,
        @Nullable List<String> signatureHeaders,
        @Nullable List<String> signatureSchemes,
        @Nullable SecretText secret) {

    /** Everything beside name and URL, as a change of a webhook that has nothing so far. */
    WebhookPatchRequest choices() {
        return new WebhookPatchRequest(
                null,
                null,
                enabled == null || enabled,
                Optional.ofNullable(version),
                events,
                headers,
                includeChildren,
                Optional.ofNullable(retryPolicy),
                Optional.ofNullable(timeoutSeconds),
                Optional.ofNullable(rateLimitPerSecond),
                signatureHeaders,
                signatureSchemes);
    }

    /** Without the values of headers: they may be credentials. */
    @Override
    public String toString() {
        return "NewWebhookRequest[name=" + name + ", url=" + url + "]";
    }
}
