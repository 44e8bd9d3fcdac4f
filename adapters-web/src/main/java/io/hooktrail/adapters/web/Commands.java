package io.hooktrail.adapters.web;

import io.hooktrail.adapters.web.Answer.Done;
import io.hooktrail.adapters.web.Answer.Failed;
import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks and waits for the commit: how a controller changes something. Requests run on virtual threads, so waiting is free. */
@Component
public final class Commands {

    private final CommandDispatcher dispatcher;

    Commands(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Asks for one thing.
     *
     * @throws Rejected if it is refused; the web answers with a problem
     */
    public Accepted ask(Caller caller, DomainCommand command) {
        return ask(caller, command, null);
    }

    /** The same, at most once for this key. */
    public Accepted ask(Caller caller, DomainCommand command, @Nullable IdempotencyKey key) {
        return await(dispatcher.dispatch(new Asked(command, caller.requester(), key)));
    }

    /**
     * Asks for many things, and tells what became of each, in the order asked.
     *
     * @throws RuntimeException if nothing at all could be tried, such as when the database is away
     */
    public List<Answer> askAll(List<Asked> asked) {
        List<Answer> answers =
                dispatcher.dispatchAll(asked).stream().map(Commands::answerOf).toList();
        if (!answers.isEmpty() && answers.stream().allMatch(Commands::isFault)) {
            throw ((Failed) answers.getFirst()).cause();
        }
        return answers;
    }

    private static boolean isFault(Answer answer) {
        return answer instanceof Failed(var cause) && !(cause instanceof Rejected);
    }

    private static Answer answerOf(CompletableFuture<Accepted> asked) {
        try {
            return new Done(await(asked));
        } catch (RuntimeException notDone) {
            return new Failed(notDone);
        }
    }

    private static Accepted await(CompletableFuture<Accepted> asked) {
        try {
            return asked.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }
}
