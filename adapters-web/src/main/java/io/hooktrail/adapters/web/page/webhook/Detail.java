package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.webhook.WebhookView;
import java.util.Optional;

/**
 * The webhook that a page is about, and for whom.
 *
 * @param owner its account, as far as it is known
 */
record Detail(Caller caller, WebhookView webhook, DetailQuery query, Optional<AccountView> owner, Reader reader) {}
