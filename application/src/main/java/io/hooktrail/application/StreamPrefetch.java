package io.hooktrail.application;

import io.hooktrail.domain.Identifier;
import java.util.Collection;

/** Port: reads the streams that the commands of a unit are about to ask for, in one go. */
public interface StreamPrefetch {

    /** Reads them into the running unit of work. Their locks must be held already: what is read must stay true. */
    void prefetch(Collection<Identifier> streams);
}
