package io.hooktrail.adapters.persistence;

import io.hooktrail.domain.Rejection;

/** The cursor of a page request is not one of this list. */
record CursorUnreadable() implements Rejection {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String detail() {
        return "The cursor cannot be read: leave it out to start at the first page, or take it from next or previous"
                + " of a page of the same list.";
    }
}
