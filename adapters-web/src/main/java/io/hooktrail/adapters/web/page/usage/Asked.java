package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import java.util.Locale;

/**
 * Who asks for what.
 *
 * @param account the one they act for, which has the grant
 * @param scope what of it and below it they chose to see
 */
record Asked(Caller caller, AccountView account, AccountScope scope, UsageQuery query, Locale locale) {}
