package io.hooktrail.application.usage;

import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.account.AccountId;
import java.util.List;

/**
 * Everything that was sent to one webhook.
 *
 * @param account the owner of the webhook
 * @param requests the oldest first
 */
public record Lane(WebhookRef webhook, AccountId account, List<SentRequest> requests) {}
