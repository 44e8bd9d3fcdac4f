package io.hooktrail.application.bin;

import java.util.List;
import java.util.Optional;

/** Port: keeps what arrives. */
public interface RequestStore {

    /**
     * Keeps many requests in one transaction of its own, and lets the oldest go.
     *
     * @return what to answer, in the order of the requests; empty where there is no such bin
     */
    List<Optional<BinAnswer>> keep(List<CheckedRequest> requests);
}
