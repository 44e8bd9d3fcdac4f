package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.InvitationUrl;
import io.hooktrail.adapters.web.MemberChanges;
import io.hooktrail.adapters.web.MemberChanges.Invited;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountRejection.EmailNotAllowed;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.AccountRejection.LastSuperAdmin;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.account.MemberId;
import io.hooktrail.domain.account.Person;
import io.hooktrail.domain.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who the members of an account are. A link to choose a password is shown once, in the answer that draws it. */
@Controller
@RequestMapping("/settings/members")
class MembersPage {

    private static final String PATH = "/settings/members";
    private static final Map<Class<? extends Rejection>, String> FIELDS =
            Map.of(EmailNotAllowed.class, "email", EmailTaken.class, "email", NameNotAllowed.class, "name");
    private static final Map<Class<? extends Rejection>, String> WHOLE = Map.of(LastSuperAdmin.class, Form.WHOLE);

    private final MemberList list;
    private final MemberChanges changes;
    private final InvitationUrl urls;

    MembersPage(MemberList list, MemberChanges changes, InvitationUrl urls) {
        this.list = list;
        this.changes = changes;
        this.urls = urls;
    }

    @GetMapping
    String show(Caller caller, Locale locale, Model model) {
        return list.show(caller, locale, MemberList.EMPTY, model);
    }

    @PostMapping
    String invite(Caller caller, NewMember asked, Locale locale, Model model, HttpServletResponse response) {
        var invited = new AtomicReference<Invited>();
        Form form = asked.form().attempt(() -> invited.set(add(caller, asked)), FIELDS);
        if (form.good()) {
            return drawn(caller, invited.get(), locale, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list.show(caller, locale, form, model);
    }

    private Invited add(Caller caller, NewMember asked) {
        var person = new Person(asked.email(), asked.name());
        var once = Once.key(
                caller,
                asked.once(),
                PATH,
                asked.email(),
                asked.name(),
                asked.role().toString());
        return changes.add(caller, caller.account(), person, asked.role(), once);
    }

    @PostMapping("/{member}/invitation")
    String link(Caller caller, @PathVariable MemberId member, Locale locale, Model model) {
        return drawn(caller, changes.invite(caller, caller.account(), member), locale, model);
    }

    @PostMapping("/{member}/role")
    String change(
            Caller caller,
            @PathVariable MemberId member,
            @RequestParam("role") Role role,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Runnable change = () -> changes.change(caller, caller.account(), member, role, null);
        return done(caller, Form.of(Map.of()).attempt(change, WHOLE), "role-changed", locale, model, response);
    }

    @PostMapping("/{member}/remove")
    String remove(
            Caller caller, @PathVariable MemberId member, Locale locale, Model model, HttpServletResponse response) {
        Runnable remove = () -> changes.remove(caller, caller.account(), member);
        return done(caller, Form.of(Map.of()).attempt(remove, WHOLE), "member-removed", locale, model, response);
    }

    private String done(
            Caller caller, Form form, String done, Locale locale, Model model, HttpServletResponse response) {
        if (form.good()) {
            return Notices.redirect(PATH, done);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return list.show(caller, locale, form, model);
    }

    private String drawn(Caller caller, Invited invited, Locale locale, Model model) {
        String token = invited.token();
        model.addAttribute("invited", invited.member().person());
        model.addAttribute("link", token == null ? null : urls.of(token));
        return list.show(caller, locale, MemberList.EMPTY, model);
    }
}
