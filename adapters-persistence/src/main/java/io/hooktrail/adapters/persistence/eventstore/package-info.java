/** Axon's JDBC event store on PostgreSQL: stored names instead of class names, one insert a unit, one select a batch. */
@NullMarked
package io.hooktrail.adapters.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
