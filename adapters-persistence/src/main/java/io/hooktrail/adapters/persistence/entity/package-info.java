/** Entities and registered event types in PostgreSQL. */
@NullMarked
package io.hooktrail.adapters.persistence.entity;

import org.jspecify.annotations.NullMarked;
