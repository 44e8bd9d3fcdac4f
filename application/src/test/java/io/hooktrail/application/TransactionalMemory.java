package io.hooktrail.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Events in memory that are there once their transaction was committed, and never if it was not. */
public final class TransactionalMemory implements EventStorageEngine {

    private final List<DomainEventMessage<?>> committed = new CopyOnWriteArrayList<>();

    /** Everything that was committed, in order. */
    public List<DomainEventMessage<?>> committed() {
        return List.copyOf(committed);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<EventMessage<?>> staged = List.copyOf(events);
        CurrentUnitOfWork.get()
                .root()
                .afterCommit(unit -> staged.forEach(event -> committed.add((DomainEventMessage<?>) event)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(committed.stream()
                .filter(event -> event.getAggregateIdentifier().equals(aggregateIdentifier)
                        && event.getSequenceNumber() >= firstSequenceNumber));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
