package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who looks at what.
 *
 * @param account the one they act for
 */
record Visit(Caller caller, AccountView account, ActivityQuery query, Locale locale) {

    Visit at(ActivityQuery other) {
        return new Visit(caller, account, other, locale);
    }

    ZoneId zone() {
        return account.timeZone();
    }
}
