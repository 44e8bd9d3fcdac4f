package io.hooktrail.adapters.web.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API shows it.
 *
 * @param disabledReason {@code manual}, {@code gone} or {@code failing}; null if it is enabled or never was
 * @param failingSince since when nothing has reached its receiver; null if something did
 * @param version its pin; null if it follows the account
 * @param effectiveVersion what is sent
 * @param headers credentials are masked
 * @param retryPolicy its own; null if it follows the account
 * @param effectiveRetryPolicy what holds
 * @param timeoutSeconds what holds
 * @param publicKey what {@code v1a} signatures are verified with; absent without them
 * @param errorRate failed attempts of all attempts in percent, tests left out; null if there were none
 * @param warnings what its owner should know, such as that requests are not encrypted
 * @param secret in the answer of its creation alone
 */
record WebhookResponse(
        WebhookId id,
        AccountId accountId,
        String name,
        String url,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant failingSince,
        @Nullable String version,
        String effectiveVersion,
        List<String> events,
        Map<String, String> headers,
        boolean includeChildren,
        @Nullable RetryPolicyForm retryPolicy,
        RetryPolicyForm effectiveRetryPolicy,
        long timeoutSeconds,
        @Nullable Integer rateLimitPerSecond,
        List<String> signatureHeaders,
        List<String> signatureSchemes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicKey,
        @Nullable BigDecimal errorRate,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SecretText secret) {}
