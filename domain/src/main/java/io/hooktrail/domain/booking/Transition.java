package io.hooktrail.domain.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking graph.
 *
 * @param from null for a booking that does not exist yet
 * @param actors who may ask
 * @param note what a reader has to know about this line, such as that it is our reading; empty for a documented one
 */
public record Transition(
        @Nullable BookingState from, BookingAction action, List<BookingActor> actors, BookingState to, String note) {

    /** Whether this line starts a booking. */
    public boolean starts() {
        return from == null;
    }

    Transition noting(String text) {
        return new Transition(from, action, actors, to, text);
    }
}
