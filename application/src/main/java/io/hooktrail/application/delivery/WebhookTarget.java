package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request to a webhook is made of.
 *
 * @param url absolute http or https URL
 * @param version the effective payload version (TM-17)
 * @param headers the webhook's own headers; they may not override Hooktrail's
 * @param timeout wall clock for the whole exchange, 1 to 30 s (GKM-26)
 * @param ratePerSecond upper bound of requests a second; null for none
 * @param aliases further headers that repeat the hex signature (C12)
 * @param secrets valid now, newest first; during a rotation more than one
 */
public record WebhookTarget(
        WebhookId id,
        URI url,
        PayloadVersion version,
        Map<String, String> headers,
        Duration timeout,
        @Nullable Integer ratePerSecond,
        Set<SignatureHeader> aliases,
        List<SigningSecret> secrets) {}
