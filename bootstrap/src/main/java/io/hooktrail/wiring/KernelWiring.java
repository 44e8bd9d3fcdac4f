package io.hooktrail.wiring;

import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.CommandUnit;
import io.hooktrail.application.GatheringCommandDispatcher;
import io.hooktrail.application.IdempotencyKeys;
import io.hooktrail.application.StreamPrefetch;
import io.hooktrail.application.Units;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, units of work, and the way of commands. */
@Configuration(proxyBeanMethods = false)
class KernelWiring {

    private static final int COMMAND_WORKERS = 2;
    private static final int COMMAND_QUEUE = 20_000;

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Units units(TransactionManager transactions) {
        return new Units(transactions);
    }

    @Bean(destroyMethod = "close")
    CommandDispatcher commandDispatcher(
            Units units, CommandBus bus, LockFactory locks, StreamPrefetch streams, IdempotencyKeys keys) {
        var unit = new CommandUnit(units, bus, locks, streams, keys);
        return new GatheringCommandDispatcher(unit, COMMAND_WORKERS, COMMAND_QUEUE);
    }
}
