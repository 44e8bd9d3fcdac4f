package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.ApiKeyChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.account.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The API keys of an account, and the form to issue another. */
@Component
class KeyList {

    /** A form that nobody has filled in. */
    static final Form EMPTY = Form.of(Map.of("role", Role.OPERATOR.toString()));

    private final Own own;
    private final Accounts accounts;
    private final InstantSource clock;

    KeyList(Own own, Accounts accounts, InstantSource clock) {
        this.own = own;
        this.accounts = accounts;
        this.clock = clock;
    }

    ZoneId zone(Caller caller) {
        return own.account(caller).timeZone();
    }

    String show(Caller caller, Locale locale, Form form, Model model) {
        ZoneId zone = zone(caller);
        Instant now = clock.instant();
        List<KeyRow> rows = accounts.keys(caller.scope(), caller.account()).stream()
                .map(key -> KeyRow.of(key, caller, at -> Moment.of(at, now, zone, locale)))
                .toList();
        model.addAttribute("rows", rows.stream().filter(KeyRow::opens).toList());
        model.addAttribute("gone", rows.stream().filter(row -> !row.opens()).toList());
        model.addAttribute("form", form);
        model.addAttribute("once", Once.number());
        model.addAttribute(
                "tomorrow", now.atZone(zone).toLocalDate().plusDays(1).toString());
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "roles",
                Stream.of(Role.values())
                        .filter(role -> ApiKeyChanges.outranks(caller, role))
                        .toList());
        return "settings/api-keys";
    }
}
