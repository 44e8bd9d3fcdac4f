package io.hooktrail.adapters.web.page.signin;

import io.hooktrail.adapters.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in at. What it sends is read by the security filters, which come back here if it was wrong. */
@Controller
class SignInController {

    private static final String VIEW = "sign-in";

    @GetMapping("/sign-in")
    String page(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "joined", required = false) @Nullable String joined,
            Model model) {
        model.addAttribute("next", LocalPath.orHome(next));
        model.addAttribute("joined", joined != null);
        return VIEW;
    }

    @PostMapping("/sign-in/again")
    String again(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "email", required = false) @Nullable String email,
            @RequestAttribute(name = "wait", required = false) @Nullable Long wait,
            Model model) {
        model.addAttribute("next", LocalPath.orHome(next));
        model.addAttribute("email", email);
        model.addAttribute("wrong", wait == null);
        model.addAttribute("wait", wait);
        return VIEW;
    }
}
