package io.hooktrail.wiring;

import io.hooktrail.adapters.persistence.Projection;
import io.hooktrail.application.CausingCommands;
import io.hooktrail.application.InTransaction;
import io.hooktrail.application.NestedCommands;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.DomainCommand;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's messaging, plain: no scanning, no server, nothing that calls home. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonWiring {

    private static final List<CorrelationDataProvider> CORRELATION = List.of(
            new SimpleCorrelationDataProvider(
                    Requester.ACTOR, Requester.ACCOUNT, Requester.REQUEST_ID, Requester.TRACE_ID),
            new MessageOriginProvider(CausingCommands.CAUSATION_ID, CausingCommands.CORRELATION_ID));

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    LockFactory aggregateLocks() {
        return PessimisticLockFactory.usingDefaults();
    }

    /** Without transactions of its own: commands are nested in a unit that has one. */
    @Bean
    CommandBus commandBus() {
        CommandBus bus = SimpleCommandBus.builder()
                // By default a checked exception after an event was applied reports failure and commits the event.
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        var _ = bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(CORRELATION));
        var _ = bus.registerHandlerInterceptor((unit, chain) -> {
            CausingCommands.remember(unit, (CommandMessage<?>) unit.getMessage());
            return chain.proceed();
        });
        return bus;
    }

    /** Reads the target from the command itself: by reflection it was a tenth of all samples. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null);
    }

    private static EventProcessor inTransaction(String name, Configuration config, EventHandlerInvoker listeners) {
        return SubscribingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new ListenersByType(listeners))
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(config.eventStore())
                .transactionManager(config.getComponent(TransactionManager.class))
                .build();
    }

    @Bean
    Configuration axon(
            EventStore store,
            Serializer serializer,
            CommandBus bus,
            TransactionManager transactions,
            LockFactory locks,
            TokenStore tokens,
            SagaStore<Object> sagas,
            Deadlines deadlines,
            List<Projection> projections,
            List<ConfigurerModule> modules) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventBus(config -> store)
                .configureCommandBus(config -> bus)
                .configureTransactionManager(config -> transactions)
                .configureSerializer(config -> serializer)
                .configureCorrelationDataProviders(config -> CORRELATION)
                .registerComponent(NestedCommands.class, config -> new NestedCommands(bus))
                .registerComponent(LockFactory.class, config -> locks)
                .registerComponent(TokenStore.class, config -> tokens)
                .registerComponent(SagaStore.class, config -> sagas)
                .registerComponent(DeadlineManager.class, deadlines::manager)
                .registerComponent(CommandTargetResolver.class, config -> AxonWiring::target);
        // Axon's default logs a failing handler and commits without what it should have done.
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerEventProcessor(InTransaction.GROUP, AxonWiring::inTransaction);
        projections.forEach(projection -> configurer.eventProcessing().registerEventHandler(config -> projection));
        modules.forEach(module -> module.configureModule(configurer));
        return configurer.buildConfiguration();
    }
}
