package io.hooktrail.adapters.web;

import io.hooktrail.application.PageRequest;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;

/** Cursors of lists in memory: there is one that leads on, and it is a word. */
public final class FakeCursors {

    /** Leads to the next page. */
    public static final String ON = "further";

    private FakeCursors() {}

    private record NoCursor() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "unreadable";
        }
    }

    /** Refuses every other one, as the database does. */
    public static void check(PageRequest page) {
        if (page.cursor() != null && !page.cursor().equals(ON)) {
            throw new Rejected(new NoCursor());
        }
    }
}
