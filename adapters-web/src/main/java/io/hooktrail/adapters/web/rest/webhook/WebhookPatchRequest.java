package io.hooktrail.adapters.web.rest.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a webhook; what is absent stays.
 *
 * @param version null to follow the account
 * @param headers instead of those before; a masked value stays as it was
 * @param retryPolicy null for the account's
 * @param timeoutSeconds null for the installation's
 * @param rateLimitPerSecond null for none
 */
@SuppressWarnings("NullableOptional") // null is absent, empty is JSON null: a PATCH tells the two apart
record WebhookPatchRequest(
        @Nullable String name,
        @Nullable String url,
        @Nullable Boolean enabled,
        @Nullable Optional<String> version,
        @Nullable List<String> events,
        @Nullable Map<String, String> headers,
        @Nullable Boolean includeChildren,
        @Nullable Optional<RetryPolicyForm> retryPolicy,
        @Nullable Optional<Integer> timeoutSeconds,
        @Nullable Optional<Integer> rateLimitPerSecond,
        @Nullable List<String> signatureHeaders,
        @Nullable List<String> signatureSchemes) {

    /** Without the values of headers: they may be credentials. */
    @Override
    public String toString() {
        return "WebhookPatchRequest[name=" + name + ", url=" + url + "]";
    }
}
