package io.hooktrail.domain.bulkretry;

import io.hooktrail.domain.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A task and how far it has come.
 *
 * @param account for which account it works
 * @param by who asked for it
 * @param ratePerSecond deliveries a second at most; null for as fast as it goes
 * @param position where to go on; null to begin
 */
public record Job(
        AccountId account,
        Task task,
        String by,
        @Nullable Integer ratePerSecond,
        @Nullable String position) {

    Job at(String place) {
        return new Job(account, task, by, ratePerSecond, place);
    }
}
