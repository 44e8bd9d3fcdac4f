package io.hooktrail.application.retention;

import io.hooktrail.application.Requester;
import io.hooktrail.application.Units;
import io.hooktrail.application.retention.Purging.Due;
import io.hooktrail.domain.retention.PurgeId;
import io.hooktrail.domain.retention.RetentionEvent.RetentionPurged;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges what is due, each kind in a transaction of its own, with the event that tells of it. */
public final class RetentionRun {

    private static final String STREAM = "retention";
    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);

    private final Purging purging;
    private final Units units;
    private final EventBus events;
    private final InstantSource clock;

    /** Uses these. */
    public RetentionRun(Purging purging, Units units, EventBus events, InstantSource clock) {
        this.purging = purging;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Purges all that is due now. One that fails is tried again by the next run, and does not keep the others. */
    public void run() {
        Instant now = clock.instant();
        for (Due due : purging.due(now)) {
            try {
                units.inTransaction(() -> purge(due, now));
            } catch (RuntimeException failure) {
                log.warn(
                        "Retention could not purge {} up to {}; the next run tries again",
                        due.kept(),
                        due.upTo(),
                        failure);
            }
        }
    }

    private void purge(Due due, Instant now) {
        long rows = purging.purge(due);
        if (rows > 0) {
            // More than one purge up to the same moment, such as after an account shortened its retention, is one each.
            PurgeId id = PurgeId.of(due.kept(), due.account(), now);
            var event = new RetentionPurged(id, due.kept(), due.account(), due.upTo(), rows, now);
            events.publish(new GenericDomainEventMessage<>(STREAM, id.toString(), 0, event, by(due)));
        }
    }

    private static MetaData by(Due due) {
        return due.account() == null
                ? MetaData.with(Requester.ACTOR, "system")
                : MetaData.from(Requester.system(due.account()).asMetadata());
    }
}
