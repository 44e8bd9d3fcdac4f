package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.delivery.DeliveryFilter;
import java.util.Locale;

/**
 * Who asks for what.
 *
 * @param account the one they act for, which has the grant
 * @param scope what of it and below it they chose to see
 * @param query without what means nothing
 * @param filter of the list
 * @param sense what was left out
 */
record Asked(
        Caller caller,
        AccountView account,
        AccountScope scope,
        UsageQuery query,
        DeliveryFilter filter,
        Sense sense,
        Locale locale) {

    /** The same without what turned out to mean nothing. */
    Asked kept() {
        return new Asked(caller, account, scope, query.kept(sense), filter, sense, locale);
    }
}
