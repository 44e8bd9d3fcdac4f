package io.hooktrail.adapters.web.page.eventtype;

import org.jspecify.annotations.Nullable;

/** Which sample the page of a type shows, all of it in its URL. */
record EventTypeQuery(
        @Nullable String action,
        @Nullable String graph,
        @Nullable String version) {

    /** The first one. */
    static final EventTypeQuery NONE = new EventTypeQuery(null, null, null);
}
