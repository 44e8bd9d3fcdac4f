package io.hooktrail.adapters.persistence.entity;

import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;

/** What a unit of work changes about one entity: its last event, and how many there were. */
record EntityChange(EntityTransitioned last, long changes) {

    EntityChange followedBy(EntityTransitioned next) {
        return new EntityChange(next, changes + 1);
    }
}
