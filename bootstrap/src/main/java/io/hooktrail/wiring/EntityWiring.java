package io.hooktrail.wiring;

import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.entity.EntityModule;
import io.hooktrail.application.entity.LiveEventTypes;
import io.hooktrail.application.entity.StoredRegistrations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Types of events, and what happens to entities. */
@Configuration(proxyBeanMethods = false)
class EntityWiring {

    @Bean
    LiveEventTypes eventTypes(
            StoredRegistrations stored,
            LiveAccounts tree,
            @Value("${hooktrail.event-types.optional-actions:false}") boolean optionalActions) {
        return new LiveEventTypes(stored, tree, optionalActions);
    }

    @Bean
    @Order(2)
    EntityModule entityModule(LiveEventTypes types) {
        return new EntityModule(types);
    }
}
