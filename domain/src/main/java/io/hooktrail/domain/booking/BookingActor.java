package io.hooktrail.domain.booking;

import java.util.Collection;

/** In which role somebody acts on a booking. */
public enum BookingActor {
    /** Whose time is booked. */
    OWNER,
    /** Who books it. */
    CUSTOMER,
    /** A program that uses the API, on behalf of owner or customer. */
    INTEGRATOR,
    /** The clock, or what follows by itself. */
    SYSTEM;

    /** Whether this one may do what is open to those: an integrator may do whatever any person may. */
    public boolean actsAsAnyOf(Collection<BookingActor> allowed) {
        return allowed.contains(this)
                || (this == INTEGRATOR && (allowed.contains(OWNER) || allowed.contains(CUSTOMER)));
    }
}
