package io.hooktrail.adapters.web.page.eventtype;

import io.hooktrail.application.webhook.WebhookView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beside the catalogue; empty is not for whoever looks.
 *
 * @param webhooks those they may see
 * @param sent deliveries by {@code type.action}
 */
record Known(Optional<List<WebhookView>> webhooks, Optional<Map<String, Long>> sent) {}
