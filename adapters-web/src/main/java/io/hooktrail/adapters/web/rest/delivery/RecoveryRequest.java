package io.hooktrail.adapters.web.rest.delivery;

import io.hooktrail.domain.bulkretry.RecoveryMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook has to catch up with.
 *
 * @param since inclusive
 * @param until exclusive; absent for now
 * @param mode failed: try those again; missing: make those that never were; all: both
 * @param dryRun to count alone
 */
record RecoveryRequest(Instant since, @Nullable Instant until, RecoveryMode mode, boolean dryRun) {}
