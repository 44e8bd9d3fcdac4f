package io.hooktrail.adapters.web.page.history;

import io.hooktrail.domain.Rejection;

/** An event was asked for that never happened, or not to the caller's accounts. */
record EventNotThere(long position) implements Rejection {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String detail() {
        return "There is no event " + position + ", or not for this account.";
    }
}
