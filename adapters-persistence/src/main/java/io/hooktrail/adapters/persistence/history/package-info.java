/** The event store, to be read by auditors. */
@NullMarked
package io.hooktrail.adapters.persistence.history;

import org.jspecify.annotations.NullMarked;
