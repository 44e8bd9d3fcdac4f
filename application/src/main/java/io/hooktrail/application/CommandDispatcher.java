package io.hooktrail.application;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The one way for a command into the system, whoever asks. */
public interface CommandDispatcher {

    /**
     * Handles the command together with whatever arrives at the same time, and answers after the commit.
     *
     * @return completes exceptionally with {@link io.hooktrail.domain.Rejected} if the command is refused, with
     *     {@link Overloaded} if the queue is full
     */
    CompletableFuture<Accepted> dispatch(Asked asked);

    /**
     * Handles many in few transactions; one that is refused does not touch the others. Answers in the order asked; those
     * for one stream are handled in that order, too.
     */
    List<CompletableFuture<Accepted>> dispatchAll(List<Asked> asked);

    /** The queue of commands is full: nothing was done, asking again later may succeed. */
    final class Overloaded extends RuntimeException {
        /** Says so. */
        public Overloaded() {
            super("Too many commands are waiting; try again in a second.", null, false, false);
        }
    }
}
