package io.hooktrail.demo;

import io.hooktrail.domain.Rejected;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Lets something happen every now and then, until the application stops. */
@DemoComponent
class DemoStream {

    private static final Logger log = LoggerFactory.getLogger(DemoStream.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final BookingLife bookings;
    private final EntityLife entities;
    private final Duration pause;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread worker;

    DemoStream(BookingLife bookings, EntityLife entities, @Value("${hooktrail.demo.pause:650ms}") Duration pause) {
        this.bookings = bookings;
        this.entities = entities;
        this.pause = pause;
    }

    /**
     * Starts.
     *
     * @param atOnce so many things happen without a pause, so that every page has something to show
     */
    void start(int atOnce) {
        worker = Thread.ofVirtual().name("demo").start(() -> run(atOnce));
    }

    private void run(int atOnce) {
        try {
            for (long step = 0; !stopped.await(step < atOnce ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS); step++) {
                step();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        Studio studio = random.nextBoolean() ? Studio.HARBOUR : Studio.HILLTOP;
        try {
            if (random.nextBoolean()) {
                bookings.step(studio);
            } else {
                entities.step(studio);
            }
        } catch (Rejected refused) {
            log.debug("Refused: {}", refused.rejection());
        } catch (RuntimeException failed) {
            log.warn("The demo goes on after a failure", failed);
        }
    }

    /** Before anything is stopped that it needs. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopped.countDown();
        if (worker != null && !worker.join(LAST_STEP)) {
            worker.interrupt();
        }
    }
}
