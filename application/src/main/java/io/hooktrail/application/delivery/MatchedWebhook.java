package io.hooktrail.application.delivery;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.WebhookId;

/**
 * A webhook that asked for an event.
 *
 * @param account whose webhook; the event may have happened in an account below
 */
public record MatchedWebhook(WebhookId id, AccountId account) {}
