package io.hooktrail.adapters.persistence;

import io.hooktrail.application.CausingCommands;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Tells projections of events as the application does: several in one unit of work and one transaction. */
public final class Projecting {

    private final TestDatabase database;
    private final List<AnnotationEventHandlerAdapter> handlers;

    public Projecting(TestDatabase database, Object... projections) {
        this.database = database;
        this.handlers =
                Stream.of(projections).map(AnnotationEventHandlerAdapter::new).toList();
    }

    /** In one unit of work, without the commands behind them. */
    public void tell(DomainEvent... events) {
        inOneUnit(() -> List.of(events).forEach(event -> handle(event, MetaData.emptyInstance())));
    }

    /** With the command that caused it. */
    public void tell(DomainCommand cause, DomainEvent... events) {
        inOneUnit(() -> {
            var command = new GenericCommandMessage<>(cause);
            CausingCommands.remember(CurrentUnitOfWork.get(), command);
            var metadata = MetaData.from(Map.of(CausingCommands.CAUSATION_ID, command.getIdentifier()));
            List.of(events).forEach(event -> handle(event, metadata));
        });
    }

    private void inOneUnit(Runnable work) {
        database.inTransaction(() -> {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            try {
                work.run();
                unit.commit();
            } finally {
                if (unit.isActive()) {
                    unit.rollback();
                }
            }
        });
    }

    private void handle(DomainEvent event, MetaData metadata) {
        var message = new GenericEventMessage<>(event, metadata);
        handlers.stream().filter(handler -> handler.canHandle(message)).forEach(handler -> {
            try {
                handler.handle(message);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
