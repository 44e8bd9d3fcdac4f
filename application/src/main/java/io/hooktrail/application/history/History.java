package io.hooktrail.application.history;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import java.util.Optional;

/** Read port: the event store, for whoever audits it (SBO-21). */
public interface History {

    /** The events of all streams that belong to accounts within the scope, the newest first. */
    Page<HistoryEntry> list(AccountScope scope, HistoryFilter filter, PageRequest page);

    /** One event, by its place in the whole store; empty if there is none within the scope. */
    Optional<HistoryEntry> find(AccountScope scope, long position);
}
