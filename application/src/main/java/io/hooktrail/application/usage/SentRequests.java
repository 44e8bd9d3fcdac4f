package io.hooktrail.application.usage;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.EventId;
import java.util.List;

/** Read port: the requests that really left, by webhook, as far as a caller may see them; tests left out. */
public interface SentRequests {

    /** About one event. */
    List<Lane> aboutEvent(AccountScope scope, EventId event);

    /** About one booking or entity: the newest thousand. */
    List<Lane> aboutEntity(AccountScope scope, String entityId);
}
