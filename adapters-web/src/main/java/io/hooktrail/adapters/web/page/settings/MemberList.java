package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.MemberChanges;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Moment;
import io.hooktrail.application.account.Members;
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

/** The members of an account, and the form to invite another. */
@Component
class MemberList {

    /** A form that nobody has filled in. */
    static final Form EMPTY = Form.of(Map.of("role", Role.VIEWER.toString()));

    private final Own own;
    private final Members members;
    private final InstantSource clock;

    MemberList(Own own, Members members, InstantSource clock) {
        this.own = own;
        this.members = members;
        this.clock = clock;
    }

    String show(Caller caller, Locale locale, Form form, Model model) {
        ZoneId zone = own.account(caller).timeZone();
        Instant now = clock.instant();
        List<MemberRow> rows = members.list(caller.scope(), caller.account()).stream()
                .map(member -> MemberRow.of(member, caller, at -> Moment.of(at, now, zone, locale)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("form", form);
        model.addAttribute("once", Once.number());
        model.addAttribute(
                "roles",
                Stream.of(Role.values())
                        .filter(role -> MemberChanges.outranks(caller, role))
                        .toList());
        return "settings/members";
    }
}
