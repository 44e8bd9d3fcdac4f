package io.hooktrail.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.DomainEvent;
import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import java.io.IOException;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** The smallest aggregate there is, to see what the kernel makes of its commands. */
class Counter {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @AggregateIdentifier
    private CounterId id;

    private int sum;

    record CounterId(String value) implements Identifier {
        @Override
        public String toString() {
            return value;
        }
    }

    record Counted(CounterId id, int amount, int sum, Instant at) implements DomainEvent {}

    /** Counts. */
    record Count(CounterId id, int amount, Instant at) implements DomainCommand {}

    /** Counts, and is refused thereafter. */
    record CountTooFar(CounterId id, int amount, Instant at) implements DomainCommand {}

    /** Counts, and breaks thereafter with a checked exception. */
    record CountAndBreak(CounterId id, int amount, Instant at) implements DomainCommand {}

    record TooFar() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.LIMIT_REACHED;
        }

        @Override
        public String detail() {
            return "too far";
        }
    }

    static Count count(String counter, int amount) {
        return new Count(new CounterId(counter), amount, NOON);
    }

    static CountTooFar countTooFar(String counter, int amount) {
        return new CountTooFar(new CounterId(counter), amount, NOON);
    }

    static CountAndBreak countAndBreak(String counter, int amount) {
        return new CountAndBreak(new CounterId(counter), amount, NOON);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(Count command) {
        apply(new Counted(command.id(), command.amount(), sum + command.amount(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CountTooFar command) {
        apply(new Counted(command.id(), command.amount(), sum + command.amount(), command.at()));
        throw new Rejected(new TooFar());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CountAndBreak command) throws IOException {
        apply(new Counted(command.id(), command.amount(), sum + command.amount(), command.at()));
        throw new IOException("broken");
    }

    @EventSourcingHandler
    void on(Counted event) {
        id = event.id();
        sum = event.sum();
    }
}
