package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Stamp;
import io.hooktrail.application.account.AccountView;
import java.time.Instant;
import java.util.Locale;

/**
 * Who looks at what.
 *
 * @param account the one they act for
 */
record Visit(Caller caller, AccountView account, AttemptsQuery query, Locale locale) {

    Visit at(AttemptsQuery other) {
        return new Visit(caller, account, other, locale);
    }

    Stamp.Clock clock(Instant now) {
        return new Stamp.Clock(now, account.timeZone(), locale);
    }
}
