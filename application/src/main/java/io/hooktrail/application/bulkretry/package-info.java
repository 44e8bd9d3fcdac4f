/** Bulk retries and recoveries: the aggregate, what they match, and the runner that works them off step by step. */
@NullMarked
package io.hooktrail.application.bulkretry;

import org.jspecify.annotations.NullMarked;
