/** Bookings: aggregate, slow processes, ports. */
@NullMarked
package io.hooktrail.application.booking;

import org.jspecify.annotations.NullMarked;
