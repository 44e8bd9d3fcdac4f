package io.hooktrail.application.delivery;

import io.hooktrail.application.delivery.AttemptRunner.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers outcomes from the sender's threads and records them in batches, on a thread of its own.
 *
 * <p>The queue holds no more than the sender has places. While the database is away the batch is tried again and again:
 * an outcome is never dropped, and once the lease is over the schedule decides whether it still counts.
 */
final class OutcomeGatherer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutcomeGatherer.class);
    private static final int BATCH = 500;
    private static final long LINGER_MILLIS = 3;
    private static final long PAUSE_MILLIS = 500;

    private final BlockingQueue<Ran> waiting = new LinkedBlockingQueue<>();
    private @Nullable Thread worker;
    private volatile boolean closed;

    /** How a batch is recorded. */
    interface Recording {
        /** Records it; answers those that counted. */
        List<Ran> record(List<Ran> batch);

        /** Told after each batch. */
        void settled(List<Ran> batch, List<Ran> counted);
    }

    /** Begins to record, in this way. */
    void start(Recording recording) {
        worker = Thread.ofPlatform().name("outcomes").start(() -> work(recording));
    }

    /** Takes an outcome; never blocks. */
    void accept(Ran ran) {
        waiting.add(ran);
    }

    private void work(Recording recording) {
        while (!closed || !waiting.isEmpty()) {
            List<Ran> batch = nextBatch();
            if (!batch.isEmpty()) {
                untilRecorded(batch, recording);
            }
        }
    }

    private List<Ran> nextBatch() {
        var batch = new ArrayList<Ran>(BATCH);
        try {
            Ran first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) {
                return batch;
            }
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
            if (batch.size() < BATCH && !closed) {
                TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
                waiting.drainTo(batch, BATCH - batch.size());
            }
        } catch (InterruptedException _) {
            waiting.drainTo(batch, BATCH - batch.size());
        }
        return batch;
    }

    private void untilRecorded(List<Ran> batch, Recording recording) {
        boolean recorded = tryToRecord(batch, recording);
        while (!recorded) {
            pause();
            if (closed) {
                log.warn("{} outcomes could not be recorded; their attempts will be made again", batch.size());
                recording.settled(batch, List.of());
                return;
            }
            recorded = tryToRecord(batch, recording);
        }
    }

    private static boolean tryToRecord(List<Ran> batch, Recording recording) {
        try {
            recording.settled(batch, recording.record(batch));
            return true;
        } catch (RuntimeException failure) {
            log.warn("Could not record {} outcomes; trying again", batch.size(), failure);
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            // Closing: one more try, then the loop ends.
        }
    }

    /** Records what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        Thread running = worker;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
