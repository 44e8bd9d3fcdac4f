/** Bookings move through the states of their graph. */
@NullMarked
package io.hooktrail.domain.booking;

import org.jspecify.annotations.NullMarked;
