package io.hooktrail.application.account;

import io.hooktrail.domain.account.Retention;

/** What holds for accounts that chose nothing of their own. */
public record AccountDefaults(Retention retention) {

    /** 90 days of metrics, 30 days of logs (C1). */
    public static final AccountDefaults STANDARD = new AccountDefaults(Retention.STANDARD);
}
