package io.hooktrail.application.entity;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.domain.entity.EntityKey;
import java.util.Optional;

/** Read port: entities as they were last heard of. */
public interface Entities {

    /** One entity; empty if nothing was heard of it, or its account is outside the scope. */
    Optional<EntityView> find(AccountScope scope, EntityKey key);
}
