package io.hooktrail.adapters.web;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.domain.EventId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Takes commands and answers what a test says. By default everything is accepted and causes one event and no delivery. */
public class FakeDispatcher implements CommandDispatcher {

    /** The event of everything that is accepted. */
    public static final EventId EVENT = new EventId(new UUID(7, 7));

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Accepted> answer = FakeDispatcher::accept;

    /** What was asked since the last reset. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How to answer from now on; may throw. */
    public void answering(Function<Asked, Accepted> how) {
        answer = how;
    }

    /** Forgets everything. */
    public void reset() {
        asked.clear();
        answer = FakeDispatcher::accept;
    }

    @Override
    public CompletableFuture<Accepted> dispatch(Asked command) {
        asked.add(command);
        return CompletableFuture.supplyAsync(() -> answer.apply(command), Runnable::run);
    }

    @Override
    public List<CompletableFuture<Accepted>> dispatchAll(List<Asked> commands) {
        return commands.stream().map(this::dispatch).toList();
    }

    private static Accepted accept(Asked command) {
        return new Accepted(command.command().id().toString(), List.of(EVENT), 0, false);
    }
}
