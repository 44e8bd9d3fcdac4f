package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.adapters.web.PageSessions;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.account.MemberStanding;
import io.hooktrail.application.account.OwnCredentials;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountRejection.EmailNotAllowed;
import io.hooktrail.domain.account.AccountRejection.EmailTaken;
import io.hooktrail.domain.account.AccountRejection.PasswordNotAllowed;
import io.hooktrail.domain.account.PasswordRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where members change their own password and email. Their other sessions end with it. */
@Controller
@RequestMapping("/profile")
class ProfilePage {

    private static final String VIEW = "profile";
    private static final Map<Class<? extends Rejection>, String> FIELDS =
            Map.of(PasswordNotAllowed.class, "password", EmailNotAllowed.class, "email", EmailTaken.class, "email");

    private final PageSessions sessions;
    private final OwnCredentials credentials;

    ProfilePage(PageSessions sessions, OwnCredentials credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @GetMapping
    String page(@RequestParam(name = "done", required = false) @Nullable String done, Model model) {
        model.addAttribute("done", Notices.named(done));
        return show(Form.of(Map.of()), model);
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam("current") String current,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form typed = Form.of(Map.of());
        Form form = password.equals(again) ? typed : typed.wrong("again", "again");
        Form changed = proved(form, "current", current, request)
                .attempt(() -> credentials.changePassword(member(request), password), FIELDS);
        return done(changed, "password", model, request, response);
    }

    @PostMapping("/email")
    String changeEmail(
            @RequestParam("current") String current,
            @RequestParam("email") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form changed = proved(Form.of(Map.of("email", email)), "proof", current, request)
                .attempt(() -> credentials.changeEmail(member(request), email), FIELDS);
        return done(changed, "email", model, request, response);
    }

    /** The form, with what is wrong about the proof: that the password is, or that there were too many wrong ones. */
    private Form proved(Form form, String field, String current, HttpServletRequest request) {
        try {
            if (form.good()) {
                sessions.mustProve(request, current);
            }
            return form;
        } catch (Rejected refused) {
            return form.refused(field, refused.rejection());
        }
    }

    private MemberStanding member(HttpServletRequest request) {
        return sessions.of(request).orElseThrow().member();
    }

    private String done(Form form, String done, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (form.good()) {
            sessions.beginAgain(request);
            return Notices.redirect("/profile", done);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, model);
    }

    private static String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        model.addAttribute("longest", PasswordRule.LONGEST);
        return VIEW;
    }
}
