package io.hooktrail.application.entity;

import io.hooktrail.application.Aggregates;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Entities and their types: the aggregates, and what keeps the types in memory. */
public final class EntityModule implements ConfigurerModule {

    private final LiveEventTypes types;

    /** The types listen to their events. */
    public EntityModule(LiveEventTypes types) {
        this.types = types;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(Aggregates.of(EntityAggregate.class))
                .configureAggregate(Aggregates.of(EventTypeAggregate.class));
        configurer.eventProcessing().registerEventHandler(config -> types);
    }
}
