/** Deliveries and attempts at the API. */
@NullMarked
package io.hooktrail.adapters.web.rest.delivery;

import org.jspecify.annotations.NullMarked;
