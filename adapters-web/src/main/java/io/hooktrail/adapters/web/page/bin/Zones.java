package io.hooktrail.adapters.web.page.bin;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells times in the zone of the account. */
@Component
class Zones {

    private final Accounts accounts;
    private final InstantSource clock;

    Zones(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Function<Instant, Moment> moments(Caller caller, Locale locale) {
        ZoneId zone = accounts.find(caller.scope(), caller.account())
                .map(AccountView::timeZone)
                .orElse(ZoneOffset.UTC);
        Instant now = clock.instant();
        return at -> Moment.of(at, now, zone, locale);
    }
}
