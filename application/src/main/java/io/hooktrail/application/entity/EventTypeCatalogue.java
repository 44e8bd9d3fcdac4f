package io.hooktrail.application.entity;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.entity.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * Port: which entity types there are for an account, and what may be done to them. Answered from memory.
 *
 * <p>An account has the documented types and what it, or an account above it, has registered.
 */
public interface EventTypeCatalogue {

    /** The type, by its canonical name or one of its other spellings. */
    Optional<EntityType> find(AccountId account, String type);

    /**
     * The same, for whoever cannot go on without.
     *
     * @throws io.hooktrail.domain.Rejected with the types there are
     */
    EntityType require(AccountId account, String type);

    /** Every type, the documented ones first. */
    List<CatalogueEntry> list(AccountId account);
}
