package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.adapters.web.PageSession;
import io.hooktrail.adapters.web.PageSessions;
import io.hooktrail.application.account.OwnCredentials;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.PasswordRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
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

    private final PageSessions sessions;
    private final OwnCredentials credentials;

    ProfilePage(PageSessions sessions, OwnCredentials credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    /** A form that was sent: which one, and what was in it. */
    private record Sent(
            String form, String current, Model model, HttpServletRequest request, HttpServletResponse response) {}

    @GetMapping
    String page(@RequestParam(name = "done", required = false) @Nullable String done, Model model) {
        model.addAttribute("done", done);
        return form(model);
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam("current") String current,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = new Sent("password", current, model, request, response);
        return password.equals(again)
                ? change(sent, session -> credentials.changePassword(session.member(), password))
                : wrong(sent, "The two passwords differ.");
    }

    @PostMapping("/email")
    String changeEmail(
            @RequestParam("current") String current,
            @RequestParam("email") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("email", email);
        var sent = new Sent("email", current, model, request, response);
        return change(sent, session -> credentials.changeEmail(session.member(), email));
    }

    private String change(Sent sent, Consumer<PageSession> change) {
        try {
            sessions.mustProve(sent.request(), sent.current());
            change.accept(sessions.of(sent.request()).orElseThrow());
        } catch (Rejected refused) {
            return wrong(sent, refused.rejection().detail());
        }
        sessions.beginAgain(sent.request());
        return "redirect:/profile?done=" + sent.form();
    }

    private static String wrong(Sent sent, String why) {
        sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        sent.model().addAttribute("wrong", sent.form());
        sent.model().addAttribute("why", why);
        return form(sent.model());
    }

    private static String form(Model model) {
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        model.addAttribute("longest", PasswordRule.LONGEST);
        return VIEW;
    }
}
