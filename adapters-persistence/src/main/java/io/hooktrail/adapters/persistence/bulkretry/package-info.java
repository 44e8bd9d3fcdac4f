/** Bulk retries as tables: projection, read port, and the queue of those whose next step is due. */
@NullMarked
package io.hooktrail.adapters.persistence.bulkretry;

import org.jspecify.annotations.NullMarked;
