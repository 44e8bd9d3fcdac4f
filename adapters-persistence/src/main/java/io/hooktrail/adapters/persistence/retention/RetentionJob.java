package io.hooktrail.adapters.persistence.retention;

import io.hooktrail.application.Units;
import io.hooktrail.application.retention.Purging;
import io.hooktrail.application.retention.RetentionRun;
import java.time.InstantSource;
import org.axonframework.eventhandling.EventBus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs retention once a night, on every node: whoever comes first does it. */
@Component
class RetentionJob {

    private final RetentionRun run;

    RetentionJob(Purging purging, Units units, EventBus events, InstantSource clock) {
        run = new RetentionRun(purging, units, events, clock);
    }

    @Scheduled(cron = "${hooktrail.retention.cron:0 20 2 * * *}", zone = "UTC")
    void purge() {
        run.run();
    }
}
