/** A bulk retry asks many deliveries for another attempt, step by step; a recovery also makes those that are missing. */
@NullMarked
package io.hooktrail.domain.bulkretry;

import org.jspecify.annotations.NullMarked;
