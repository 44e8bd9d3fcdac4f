package io.hooktrail.application.retention;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.retention.RetentionClass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: finds and removes what has been kept long enough. */
public interface Purging {

    /** What is due at this time, what depends on other things first; also where it was done before. */
    List<Due> due(Instant now);

    /** Removes it, in the running transaction; answers how many rows went, 0 if another node is at it. */
    long purge(Due due);

    /**
     * Something that has been kept long enough.
     *
     * @param upTo what began before this moment
     * @param account of this one alone; null for all
     * @param except but of these, who keep theirs for another time
     */
    record Due(RetentionClass kept, Instant upTo, @Nullable AccountId account, Set<AccountId> except) {

        /** Whether everything goes, whoever's it is. */
        public boolean ofEverybody() {
            return account == null && except.isEmpty();
        }
    }
}
