package io.hooktrail.application.webhook;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.webhook.WebhookId;
import java.util.Optional;

/** Read port: webhooks that exist, as their owners see them. */
public interface Webhooks {

    /** A page of those within the scope. */
    Page<WebhookView> list(AccountScope scope, WebhookFilter filter, WebhookSort sort, PageRequest page);

    /** One of them; empty if it was deleted, never was, or is outside the scope. */
    Optional<WebhookView> find(AccountScope scope, WebhookId webhook);
}
