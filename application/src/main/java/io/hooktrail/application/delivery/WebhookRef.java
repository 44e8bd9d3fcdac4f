package io.hooktrail.application.delivery;

import io.hooktrail.domain.webhook.WebhookId;

/** A webhook as a delivery shows it: by name and URL, both as they are now (GKM-08). */
public record WebhookRef(WebhookId id, String name, String url) {}
