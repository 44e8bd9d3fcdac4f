/** Bookings over REST: placing, acting, reading, and the resource that webhooks carry too. */
@NullMarked
package io.hooktrail.adapters.web.rest.booking;

import org.jspecify.annotations.NullMarked;
