/** Days as partitions: made ahead, and dropped when they have been kept long enough. */
@NullMarked
package io.hooktrail.adapters.persistence.retention;

import org.jspecify.annotations.NullMarked;
