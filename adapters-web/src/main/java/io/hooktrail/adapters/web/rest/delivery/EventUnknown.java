package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.domain.Rejection;

/** A test was asked for about a type of event that the account does not have. */
record EventUnknown(String flaw) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String detail() {
        return "event_type: " + flaw + ".";
    }
}
