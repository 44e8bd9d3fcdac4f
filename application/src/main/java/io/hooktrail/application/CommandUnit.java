package io.hooktrail.application;

import io.hooktrail.application.IdempotencyKeys.Found;
import io.hooktrail.application.KernelRejection.IdempotencyKeyReused;
import io.hooktrail.application.KernelRejection.NothingThere;
import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Handles some commands in one unit of work, each nested in it: a refused command undoes itself alone.
 *
 * <p>The locks of the streams are taken in one order before the streams are read, so two units neither deadlock nor read
 * what the other is about to change.
 */
public final class CommandUnit {

    private final Units units;
    private final CommandBus bus;
    private final LockFactory locks;
    private final StreamPrefetch streams;
    private final IdempotencyKeys keys;

    /**
     * Of these parts.
     *
     * @param locks the same factory that the repositories of the aggregates use
     */
    public CommandUnit(Units units, CommandBus bus, LockFactory locks, StreamPrefetch streams, IdempotencyKeys keys) {
        this.units = units;
        this.bus = bus;
        this.locks = locks;
        this.streams = streams;
        this.keys = keys;
    }

    /** What a command led to. */
    public sealed interface Answer {}

    /** It was handled, and is durable. */
    public record Done(Accepted accepted) implements Answer {}

    /** It was refused, or failed; nothing of it remains. */
    public record Failed(Throwable failure) implements Answer {}

    /** One command within the unit; its answer can be told once everything it led to is known. */
    private sealed interface Step {
        Answer answer(CommandOutcomes outcomes);
    }

    /** Its key was used in an earlier unit. */
    private record Repeated(IdempotencyKey key, Found found) implements Step {
        @Override
        public Answer answer(CommandOutcomes outcomes) {
            return found.sameRequest()
                    ? new Done(found.result())
                    : new Failed(new Rejected(new IdempotencyKeyReused(key.key())));
        }
    }

    /** Its key was used by another command of this unit. */
    private record RepeatedHere(Run first) implements Step {
        @Override
        public Answer answer(CommandOutcomes outcomes) {
            return first.answer(outcomes) instanceof Done(Accepted done)
                    ? new Done(new Accepted(done.stream(), done.events(), done.deliveries(), true))
                    : first.answer(outcomes);
        }
    }

    /** It was handled; {@code failure} is null if it was not refused. */
    private record Run(
            Asked asked,
            CommandMessage<?> message,
            @Nullable Throwable failure) implements Step {
        @Override
        public Answer answer(CommandOutcomes outcomes) {
            return failure == null ? new Done(accepted(outcomes)) : new Failed(failure);
        }

        Accepted accepted(CommandOutcomes outcomes) {
            return outcomes.accepted(
                    message.getIdentifier(), asked.command().id().toString());
        }
    }

    /** Answers in the order asked, after the commit; throws what undid them all. */
    public List<Answer> handle(List<Asked> asked) {
        var steps = new ArrayList<Step>(asked.size());
        CommandOutcomes outcomes = units.inTransaction(() -> {
            UnitOfWork<?> root = CurrentUnitOfWork.get().root();
            Map<IdempotencyKey, Found> used = keys.find(keysOf(asked));
            lockAndRead(asked, root);
            var first = new LinkedHashMap<IdempotencyKey, Run>();
            asked.forEach(one -> steps.add(step(one, used, first)));
            root.onCommit(unit -> keep(first, CommandOutcomes.of(unit)));
            return CommandOutcomes.of(root);
        });
        return steps.stream().map(step -> step.answer(outcomes)).toList();
    }

    private Step step(Asked one, Map<IdempotencyKey, Found> used, Map<IdempotencyKey, Run> first) {
        IdempotencyKey key = one.key();
        Found found = key == null ? null : used.get(key);
        if (key == null || (found == null && !first.containsKey(key))) {
            Run run = run(one);
            if (key != null && run.failure == null) {
                first.put(key, run);
            }
            return run;
        }
        return found == null ? new RepeatedHere(Objects.requireNonNull(first.get(key))) : new Repeated(key, found);
    }

    private Run run(Asked one) {
        var message = new GenericCommandMessage<>(one.command(), one.by().asMetadata());
        var failure = new AtomicReference<Throwable>();
        bus.dispatch(message, (command, result) -> {
            if (result.isExceptional()) {
                failure.set(told(one, result.exceptionResult()));
            }
        });
        return new Run(one, message, failure.get());
    }

    private static Throwable told(Asked one, Throwable failure) {
        return failure instanceof AggregateNotFoundException
                ? new Rejected(new NothingThere(one.command().id().toString()))
                : failure;
    }

    private void lockAndRead(List<Asked> asked, UnitOfWork<?> root) {
        List<Identifier> ids =
                asked.stream().map(one -> one.command().id()).distinct().toList();
        ids.stream().map(Identifier::toString).sorted().forEach(id -> {
            Lock lock = locks.obtainLock(id);
            root.onCleanup(unit -> lock.release());
        });
        streams.prefetch(ids);
    }

    private void keep(Map<IdempotencyKey, Run> first, CommandOutcomes outcomes) {
        if (!first.isEmpty()) {
            var results = new LinkedHashMap<IdempotencyKey, Accepted>();
            first.forEach((key, run) -> results.put(key, run.accepted(outcomes)));
            keys.keep(results);
        }
    }

    private static Collection<IdempotencyKey> keysOf(List<Asked> asked) {
        return asked.stream()
                .map(Asked::key)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
