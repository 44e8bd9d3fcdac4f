/** Deliveries, their attempts and exchanges as tables: projection, read port, retention by day. */
@NullMarked
package io.hooktrail.adapters.persistence.delivery;

import org.jspecify.annotations.NullMarked;
