package io.hooktrail.application;

import io.hooktrail.application.Counter.Counted;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.account.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The kernel with one aggregate, on memory. */
final class AKernel {

    static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));

    final FakeTransactions transactions = new FakeTransactions();
    final FakeIdempotencyKeys keys = new FakeIdempotencyKeys();
    final List<String> steps = new CopyOnWriteArrayList<>();
    final NestedCommands nested;
    final CommandUnit unit;

    private final TransactionalMemory memory = new TransactionalMemory();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(memory).build();
    private final List<BiConsumer<Counted, EventMessage<?>>> policies = new ArrayList<>();

    AKernel() {
        CommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        var origin = new MessageOriginProvider(CausingCommands.CAUSATION_ID, CausingCommands.CORRELATION_ID);
        var unused = bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(origin));
        LockFactory locks = PessimisticLockFactory.usingDefaults();
        DefaultConfigurer.defaultConfiguration(false)
                .configureEventBus(config -> store)
                .configureCommandBus(config -> bus)
                .registerComponent(LockFactory.class, config -> locks)
                .registerComponent(CommandTargetResolver.class, config -> AKernel::target)
                .configureAggregate(Aggregates.of(Counter.class))
                .start();
        var subscription = store.subscribe(events -> events.forEach(this::happened));
        nested = new NestedCommands(bus);
        unit = new CommandUnit(new Units(transactions), bus, id -> obtain(locks, id), this::prefetch, keys);
        assert unused != subscription;
    }

    /** Runs in the transaction of each event. */
    AKernel whenever(BiConsumer<Counted, EventMessage<?>> policy) {
        policies.add(policy);
        return this;
    }

    static Asked asked(DomainCommand command) {
        return Asked.of(command, Requester.system(ACCOUNT));
    }

    static Asked asked(DomainCommand command, String key, String fingerprint) {
        return new Asked(command, Requester.system(ACCOUNT), new IdempotencyKey(ACCOUNT, key, fingerprint));
    }

    List<CommandUnit.Answer> handle(Asked... asked) {
        return unit.handle(List.of(asked));
    }

    /** Amounts by sequence number, such as {@code 0:5}. */
    List<String> stream(String counter) {
        return memory.readEvents(counter)
                .asStream()
                .map(event -> event.getSequenceNumber() + ":" + ((Counted) event.getPayload()).amount())
                .toList();
    }

    private void happened(EventMessage<?> event) {
        CommandOutcomes.current().happened(event, EventId.of(event.getIdentifier()), 0);
        policies.forEach(policy -> policy.accept((Counted) event.getPayload(), event));
    }

    private Lock obtain(LockFactory locks, String id) {
        steps.add("lock " + id);
        return locks.obtainLock(id);
    }

    private void prefetch(Collection<Identifier> ids) {
        steps.add("read "
                + Stream.of(ids.toArray()).map(Object::toString).sorted().toList());
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((DomainCommand) command.getPayload()).id(), null);
    }
}
