/** A durable PostgreSQL that the application brings along and runs as its child. */
@NullMarked
package io.hooktrail.adapters.persistence.embedded;

import org.jspecify.annotations.NullMarked;
