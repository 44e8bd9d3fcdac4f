package io.hooktrail.application.access;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;

/** Port: the records of who read what. One a request; written before the content is shown, or it is not shown. */
public interface AccessRecords {

    /** Keeps a record; it is durable when this returns. */
    void add(AccessRecord record);

    /** The records of the accounts within the scope, the newest first. */
    Page<AccessRecord> list(AccountScope scope, PageRequest page);
}
