package io.hooktrail.adapters.persistence.eventstore;

import io.hooktrail.application.StreamPrefetch;
import io.hooktrail.domain.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * An event store that reads all streams of a unit of work with one select, before its commands ask for them.
 *
 * <p>A stream is served from the prefetch once. Asked again in the same unit (after a command on it was undone), what is
 * staged by then is added, which costs a look through the queue of the unit.
 */
final class PrefetchingEventStore extends EmbeddedEventStore implements StreamPrefetch {

    private static final String RESOURCE = PrefetchingEventStore.class.getName();

    private final PostgresEventStorageEngine engine;
    private final Predicate<String> lastEventTells;

    /**
     * @param lastEventTells which streams are folded from their last event alone, by identifier
     */
    PrefetchingEventStore(PostgresEventStorageEngine engine, Predicate<String> lastEventTells) {
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.engine = engine;
        this.lastEventTells = lastEventTells;
    }

    @Override
    public void prefetch(Collection<Identifier> streams) {
        Map<Boolean, List<String>> byKind = streams.stream()
                .map(Identifier::toString)
                .distinct()
                .collect(Collectors.partitioningBy(lastEventTells));
        Map<String, Prefetched> prefetched = prefetched();
        byKind.values().forEach(ids -> ids.forEach(id -> prefetched.put(id, new Prefetched(List.of()))));
        engine.readStreams(byKind.getOrDefault(false, List.of()))
                .forEach((id, events) -> prefetched.put(id, new Prefetched(events)));
        engine.readLastEvents(byKind.getOrDefault(true, List.of()))
                .forEach((id, events) -> prefetched.put(id, new Prefetched(events)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        Prefetched stream = CurrentUnitOfWork.isStarted() ? prefetched().get(aggregateIdentifier) : null;
        if (stream == null) {
            return CurrentUnitOfWork.isStarted()
                    ? withStaged(aggregateIdentifier, stored(aggregateIdentifier))
                    : super.readEvents(aggregateIdentifier);
        }
        if (stream.served) {
            return withStaged(aggregateIdentifier, stream.events);
        }
        stream.served = true;
        return DomainEventStream.of(stream.events);
    }

    private List<DomainEventMessage<?>> stored(String id) {
        List<String> ids = List.of(id);
        var streams = lastEventTells.test(id) ? engine.readLastEvents(ids) : engine.readStreams(ids);
        return streams.getOrDefault(id, List.of());
    }

    private DomainEventStream withStaged(String id, List<DomainEventMessage<?>> stored) {
        return DomainEventStream.concat(
                DomainEventStream.of(stored), DomainEventStream.of(stagedDomainEventMessages(id)));
    }

    private static Map<String, Prefetched> prefetched() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }

    private static final class Prefetched {
        private final List<DomainEventMessage<?>> events;
        private boolean served;

        Prefetched(List<DomainEventMessage<?>> events) {
            this.events = events;
        }
    }
}
