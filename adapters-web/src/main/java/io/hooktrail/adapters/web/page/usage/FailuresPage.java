package io.hooktrail.adapters.web.page.usage;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.LastDays;
import io.hooktrail.adapters.web.page.Locations;
import io.hooktrail.adapters.web.page.Sense;
import io.hooktrail.adapters.web.page.usage.DeliveryRow.Clock;
import io.hooktrail.adapters.web.page.usage.FailuresQuery.Period;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.usage.RecurringFailure;
import io.hooktrail.application.usage.RecurringFailures;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What goes wrong again and again, the most frequent first (MT-13). */
@Controller
class FailuresPage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    private final RecurringFailures failures;
    private final UsageAccess access;
    private final ChosenAccount chosen;
    private final Locations locations;
    private final InstantSource clock;

    FailuresPage(
            RecurringFailures failures,
            UsageAccess access,
            ChosenAccount chosen,
            Locations locations,
            InstantSource clock) {
        this.failures = failures;
        this.access = access;
        this.chosen = chosen;
        this.locations = locations;
        this.clock = clock;
    }

    /** Without the grant it says whom to ask (MT-03). */
    @GetMapping(FailuresQuery.PATH)
    String show(Caller caller, FailuresQuery query, Locale locale, HttpServletResponse response, Model model) {
        Optional<AccountView> account = access.grant(caller.scope());
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "usage/locked";
        }
        var told = new Clock(clock.instant(), account.get().timeZone(), locale);
        var sense = new Sense();
        var scope = chosen.scope(caller, query.account(), sense);
        Period period = query.period(sense, LocalDate.ofInstant(told.now(), told.zone()), told.zone());
        List<RecurringFailure> found = failures.within(
                scope, start(period.first(), period), start(period.last().plusDays(1), period));
        model.addAttribute("rows", rows(found, period, told));
        model.addAttribute("most", found.size() < RecurringFailures.MOST ? null : RecurringFailures.MOST);
        model.addAttribute("maySeeAttempts", caller.role().atLeast(Role.ADMIN));
        addFrame(model, account.get(), query, period, sense);
        return "usage/failures";
    }

    private void addFrame(Model model, AccountView account, FailuresQuery query, Period period, Sense sense) {
        String first = period.first().toString();
        String last = period.last().toString();
        var shown = new FailuresQuery(sense.kept("account", query.account()), first, last);
        LocalDate today = LocalDate.ofInstant(clock.instant(), period.zone());
        model.addAttribute("query", shown);
        model.addAttribute("zone", period.zone().getId());
        model.addAttribute(
                "ranges",
                LastDays.of(
                        today,
                        PERIODS,
                        first,
                        last,
                        (one, other) -> shown.over(one, other).url()));
        model.addAttribute("accounts", locations.of(account.id()));
        model.addAttribute("dropped", sense.dropped());
    }

    private static List<FailureRow> rows(List<RecurringFailure> found, Period period, Clock told) {
        return found.stream()
                .map(one -> FailureRow.of(one, found.getFirst().attempts(), period, told))
                .toList();
    }

    private static Instant start(LocalDate day, Period period) {
        return day.atStartOfDay(period.zone()).toInstant();
    }
}
