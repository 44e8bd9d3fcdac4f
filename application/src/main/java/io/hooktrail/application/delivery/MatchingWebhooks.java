package io.hooktrail.application.delivery;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSubject;
import java.util.List;

/** Port: which webhooks asked for an event. Answered from memory, without a lock: it is asked for every event. */
public interface MatchingWebhooks {

    /** The enabled webhooks of the account, and those of the accounts above that include their children; each once. */
    List<MatchedWebhook> matching(EventSubject subject, AccountId account);
}
