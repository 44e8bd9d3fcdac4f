package io.hooktrail.application;

import io.hooktrail.application.KernelRejection.ChangedMeanwhile;
import io.hooktrail.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what arrives at the same time into one unit of work, without lingering: a worker takes what is there.
 *
 * <p>A unit that fails is repeated one command at a time, so that a poisoned command, a lost race or a refusal by a
 * policy touches nobody else. If the database is down there is nothing to repeat: all callers are told.
 *
 * <p>Commands for one stream are handled in the order in which they were dispatched: they all go to the same worker.
 */
public final class GatheringCommandDispatcher implements CommandDispatcher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GatheringCommandDispatcher.class);
    private static final int UNIT = 200;
    private static final int TRIES = 4;

    private final List<BlockingQueue<Waiting>> queues;
    private final CommandUnit unit;
    private final List<Thread> workers;
    private volatile boolean closed;

    /**
     * Starts the workers.
     *
     * @param capacity commands that may wait, shared out among the workers; more are refused with {@link Overloaded}
     */
    public GatheringCommandDispatcher(CommandUnit unit, int workers, int capacity) {
        this.unit = unit;
        this.queues = Stream.<BlockingQueue<Waiting>>generate(() -> new ArrayBlockingQueue<>(capacity / workers))
                .limit(workers)
                .toList();
        this.workers = IntStream.rangeClosed(1, workers)
                .mapToObj(n -> Thread.ofPlatform().name("commands-" + n).start(() -> work(queues.get(n - 1))))
                .toList();
    }

    /** A command and whoever waits for its answer. */
    private record Waiting(Asked asked, CompletableFuture<Accepted> answer) {}

    @Override
    public CompletableFuture<Accepted> dispatch(Asked asked) {
        var waiting = new Waiting(asked, new CompletableFuture<>());
        if (closed || !queueOf(asked).offer(waiting)) {
            waiting.answer.completeExceptionally(new Overloaded());
        }
        return waiting.answer;
    }

    private BlockingQueue<Waiting> queueOf(Asked asked) {
        return queues.get(Math.floorMod(asked.command().id().hashCode(), queues.size()));
    }

    @Override
    public List<CompletableFuture<Accepted>> dispatchAll(List<Asked> asked) {
        return asked.stream().map(this::dispatch).toList();
    }

    private void work(BlockingQueue<Waiting> queue) {
        var batch = new ArrayList<Waiting>(UNIT);
        while (!closed || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, UNIT - 1);
                handle(List.copyOf(batch));
            } catch (InterruptedException _) {
                // Closing: the loop ends once the queue is empty.
            } finally {
                batch.clear();
            }
        }
    }

    private void handle(List<Waiting> batch) {
        try {
            answer(batch, unit.handle(batch.stream().map(Waiting::asked).toList()));
        } catch (RuntimeException failure) {
            if (Failures.isDatabaseDown(failure)) {
                batch.forEach(one -> one.answer.completeExceptionally(failure));
            } else {
                batch.forEach(one -> alone(one, TRIES));
            }
        }
    }

    private void alone(Waiting one, int triesLeft) {
        try {
            answer(List.of(one), unit.handle(List.of(one.asked)));
        } catch (Rejected refused) {
            one.answer.completeExceptionally(refused);
        } catch (RuntimeException failure) {
            if (!Failures.isConflict(failure)) {
                one.answer.completeExceptionally(failure);
            } else if (triesLeft > 1) {
                alone(one, triesLeft - 1);
            } else {
                log.info(
                        "A command lost the race for {} {} times",
                        one.asked.command().id(),
                        TRIES);
                String stream = one.asked.command().id().toString();
                one.answer.completeExceptionally(new Rejected(new ChangedMeanwhile(stream)));
            }
        }
    }

    private static void answer(List<Waiting> batch, List<CommandUnit.Answer> answers) {
        for (int i = 0; i < batch.size(); i++) {
            CompletableFuture<Accepted> waiting = batch.get(i).answer;
            switch (answers.get(i)) {
                case CommandUnit.Done(Accepted accepted) -> waiting.complete(accepted);
                case CommandUnit.Failed(Throwable failure) -> waiting.completeExceptionally(failure);
            }
        }
    }

    /** Takes nothing new, handles what waits, and returns when the workers have ended. */
    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
        workers.forEach(GatheringCommandDispatcher::join);
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
