/** Usage as read from the counters, and repetitions as read from the delivery log. */
@NullMarked
package io.hooktrail.adapters.persistence.usage;

import org.jspecify.annotations.NullMarked;
