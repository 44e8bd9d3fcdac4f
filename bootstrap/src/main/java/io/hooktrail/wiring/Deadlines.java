package io.hooktrail.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Durable deadlines of the slow processes: a row in {@code scheduled_tasks}, written in the transaction that sets the
 * deadline.
 */
@Component
class Deadlines {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int THREADS = 2;

    private final TransactionManager transactions;
    private final Serializer serializer;
    private final Scheduler scheduler;
    private @Nullable DbSchedulerDeadlineManager manager;

    Deadlines(DataSource dataSource, TransactionManager transactions, Serializer serializer) {
        this.transactions = transactions;
        this.serializer = serializer;
        this.scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        DbSchedulerDeadlineManager.humanReadableTask(() -> Objects.requireNonNull(manager)))
                .serializer(new JacksonSerializer())
                .pollingInterval(POLL)
                .threads(THREADS)
                .build();
    }

    /** The deadline manager of this configuration; started and stopped with it. */
    DeadlineManager manager(Configuration configuration) {
        DbSchedulerDeadlineManager made = DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .serializer(serializer)
                .transactionManager(transactions)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .useBinaryPojo(false)
                .startScheduler(false)
                .stopScheduler(false)
                .build();
        manager = made;
        return made;
    }

    void start() {
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
    }
}
