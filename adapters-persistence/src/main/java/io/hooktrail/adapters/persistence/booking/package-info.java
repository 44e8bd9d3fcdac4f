/** Bookings in PostgreSQL: as they are now, what they went through, and their personal data. */
@NullMarked
package io.hooktrail.adapters.persistence.booking;

import org.jspecify.annotations.NullMarked;
