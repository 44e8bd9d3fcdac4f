package io.hooktrail.adapters.web;

import io.hooktrail.domain.Rejection;
import java.util.Map;

/** What a feature adds to the problem of its refusals, such as the actions that would be allowed. A bean of a feature. */
@FunctionalInterface
public interface RejectionDetails {

    /** Members in snake case, or {@code errors} with {@link FieldError}s; empty for the refusals of other features. */
    Map<String, Object> of(Rejection rejection);
}
