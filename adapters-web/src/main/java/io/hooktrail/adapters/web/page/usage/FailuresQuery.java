package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.page.Address;
import io.hooktrail.adapters.web.page.Sense;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which recurring failures, all of it in the address.
 *
 * @param account one account alone; null for all
 * @param from the first day, in the zone of the account
 * @param to the last day, all of it
 */
record FailuresQuery(
        @Nullable String account,
        @Nullable String from,
        @Nullable String to) {

    static final String PATH = "/usage/failures";

    /** Three months (MT-13). */
    private static final int USUAL = 90;

    /** An empty field asks for nothing. */
    FailuresQuery {
        account = Address.text(account);
        from = Address.text(from);
        to = Address.text(to);
    }

    /** From one day to another, both included. */
    record Period(LocalDate first, LocalDate last, ZoneId zone) {}

    /** The days it means. What ends before it begins means nothing. */
    Period period(Sense sense, LocalDate today, ZoneId zone) {
        LocalDate last = sense.of("to", to, Sense::day).orElse(today);
        LocalDate first = sense.of("from", from, text -> Sense.day(text).filter(day -> !day.isAfter(last)))
                .orElse(last.minusDays(USUAL - 1L));
        return new Period(first, last, zone);
    }

    /** The same of other days. */
    FailuresQuery over(@Nullable String first, @Nullable String last) {
        return new FailuresQuery(account, first, last);
    }

    /** Where this is. */
    String url() {
        return Address.of(PATH)
                .with("account", account)
                .with("from", from)
                .with("to", to)
                .toString();
    }

    /** The usage of the same account. */
    public String usageUrl() {
        return new UsageQuery(account, null, null, null, null, null, null, null).url();
    }

    /** What was sent in the same days. */
    public String sentUrl() {
        return new UsageQuery(account, null, null, null, from, to, null, null).url() + "#deliveries";
    }
}
