package io.hooktrail.application.entity;

import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.entity.Registration;
import java.util.Map;

/** Port: what every account has registered. What {@link LiveEventTypes} fills its memory from. */
public interface StoredRegistrations {

    /** All of them. */
    Map<EventTypeKey, Registration> all();
}
