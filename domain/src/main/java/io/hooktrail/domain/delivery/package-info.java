/** A delivery brings one event to one webhook, attempt by attempt. */
@NullMarked
package io.hooktrail.domain.delivery;

import org.jspecify.annotations.NullMarked;
