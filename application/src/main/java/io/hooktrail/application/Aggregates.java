package io.hooktrail.application;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;

/** How aggregates are configured in this house. */
public final class Aggregates {

    private Aggregates() {}

    /** With the one lock factory that {@link CommandUnit} takes its locks from; without a cache, see docs/deliberate.md. */
    public static <A> AggregateConfigurer<A> of(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureLockFactory(config -> config.getComponent(LockFactory.class));
    }
}
