package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.InvitedMember;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountRejection.PasswordNotAllowed;
import io.hooktrail.domain.account.PasswordRule;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: a password is chosen, once. Looking at the page does not use the link up. */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationController {

    private static final String VIEW = "invitation";

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    /** The address of this page is a secret: it is told to no other. */
    @ModelAttribute("token")
    String keepSecret(@PathVariable("token") String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return token;
    }

    @GetMapping
    String page(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        return invitations.find(token).map(invited -> form(invited, model)).orElseGet(() -> closed(model, response));
    }

    @PostMapping
    String choose(
            @PathVariable("token") String token,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            Model model,
            HttpServletResponse response) {
        Optional<InvitedMember> invited = invitations.find(token);
        if (invited.isEmpty()) {
            return closed(model, response);
        }
        if (!password.equals(again)) {
            return wrong(invited.get(), "The two passwords differ.", model, response);
        }
        return follow(invited.get(), password, model, response);
    }

    private String follow(InvitedMember invited, String password, Model model, HttpServletResponse response) {
        try {
            invitations.follow(invited, password);
            return "redirect:/sign-in?joined=yes";
        } catch (Rejected refused) {
            return refused.rejection() instanceof PasswordNotAllowed rule
                    ? wrong(invited, rule.detail(), model, response)
                    : closed(model, response);
        }
    }

    private static String wrong(InvitedMember invited, String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
        return form(invited, model);
    }

    private static String form(InvitedMember invited, Model model) {
        model.addAttribute("invited", invited);
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        model.addAttribute("longest", PasswordRule.LONGEST);
        return VIEW;
    }

    /** Used, replaced, expired, withdrawn, or never drawn: it does not say which. */
    private static String closed(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("invited", null);
        return VIEW;
    }
}
