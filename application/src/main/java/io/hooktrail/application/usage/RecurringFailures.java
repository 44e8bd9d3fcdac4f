package io.hooktrail.application.usage;

import io.hooktrail.application.account.AccountScope;
import java.time.Instant;
import java.util.List;

/** Read port: what goes wrong again and again (MT-13). Tests are left out. */
public interface RecurringFailures {

    /** How many are told at most. */
    int MOST = 100;

    /**
     * The most frequent ones first.
     *
     * @param from included
     * @param to excluded
     */
    List<RecurringFailure> within(AccountScope scope, Instant from, Instant to);
}
