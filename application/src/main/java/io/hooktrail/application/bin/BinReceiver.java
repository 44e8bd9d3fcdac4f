package io.hooktrail.application.bin;

import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.application.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps requests as they arrive: those that arrive together in one transaction.
 *
 * <p>All requests to one bin change its row, so one transaction each would make them wait for each other's commit. While a
 * bin takes its time to answer, no transaction is open.
 */
public final class BinReceiver implements AutoCloseable {

    private static final int TOGETHER = 100;
    private static final int WAITING = 1_000;

    private final RequestStore store;
    private final SignatureCheck signatures;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread worker;
    private volatile boolean closed;

    /** Starts to receive. */
    public BinReceiver(RequestStore store, BinSecrets secrets) {
        this.store = store;
        this.signatures = new SignatureCheck(secrets);
        this.worker = Thread.ofPlatform().name("request-bins").daemon().start(this::work);
    }

    private record Waiting(CheckedRequest request, CompletableFuture<Optional<BinAnswer>> answer) {}

    /**
     * Keeps a request; what to answer, known once it is durable. Empty if there is no such bin.
     *
     * @throws Overloaded if this node stops
     */
    public Optional<BinAnswer> receive(IncomingRequest request) {
        var checked = new CheckedRequest(request, signatures.of(request));
        var waiting = new Waiting(checked, new CompletableFuture<>());
        try {
            // Whoever sends too fast waits here, at the cost of a virtual thread.
            queue.put(waiting);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        if (closed) {
            waiting.answer().completeExceptionally(new Overloaded());
        }
        return answer(waiting.answer());
    }

    private static Optional<BinAnswer> answer(CompletableFuture<Optional<BinAnswer>> known) {
        try {
            return known.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void work() {
        while (!closed) {
            try {
                var together = new ArrayList<Waiting>(List.of(queue.take()));
                queue.drainTo(together, TOGETHER - 1);
                keep(together);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        queue.forEach(waiting -> waiting.answer().completeExceptionally(new Overloaded()));
    }

    private void keep(List<Waiting> together) {
        try {
            List<Optional<BinAnswer>> answers =
                    store.keep(together.stream().map(Waiting::request).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException failure) {
            repeat(together, failure);
        }
    }

    /** One that cannot be kept must not take the others with it; without a database there is nothing to repeat. */
    private void repeat(List<Waiting> together, RuntimeException failure) {
        if (together.size() == 1 || Failures.isDatabaseDown(failure)) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(failure));
        } else {
            together.forEach(waiting -> keep(List.of(waiting)));
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }
}
