package io.hooktrail.adapters.persistence.webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Re-encrypts what is under an older key, and erases secrets whose time is over. On every node. */
@Component
class LookingAfterSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAfterSecrets.class);
    private static final int BATCH = 500;

    /** By the database's clock: what one node still takes for valid is in its memory. */
    private static final String ERASE = "delete from webhook_secret where valid_until <= now()";

    private final Resealing resealing;
    private final JdbcClient sql;
    private long resealed;

    LookingAfterSecrets(Resealing resealing, JdbcClient sql) {
        this.resealing = resealing;
        this.sql = sql;
    }

    /** A batch; nothing to do is one look at an index. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 5_000)
    void reseal() {
        int now = resealing.batch(BATCH);
        resealed += now;
        if (now > 0) {
            LOG.info(
                    "Re-encrypted {} webhook secrets and header sets, {} since the start, {} left.",
                    now,
                    resealed,
                    resealing.left());
        }
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void erase() {
        int erased = sql.sql(ERASE).update();
        if (erased > 0) {
            LOG.info("Erased {} webhook secrets whose overlap is over.", erased);
        }
    }
}
