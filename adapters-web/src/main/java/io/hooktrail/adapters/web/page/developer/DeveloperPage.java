package io.hooktrail.adapters.web.page.developer;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountRejection.VersionNotStable;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that the footer of every other leads to (TM-03). */
@Controller
@RequestMapping("/developer")
class DeveloperPage {

    private static final String VERSION = "version";

    private final Accounts accounts;
    private final AccountChanges changes;

    DeveloperPage(Accounts accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @GetMapping
    String show(Caller caller, @RequestParam(name = "done", required = false) @Nullable String done, Model model) {
        model.addAttribute("done", Notices.named(done));
        return show(caller, form(Objects.toString(chosen(caller), "")), model);
    }

    /** Nothing chosen is the latest stable one, whichever that is at the time (TM-05). */
    @PostMapping("/version")
    String fallBackTo(Caller caller, @RequestParam(VERSION) String version, Model model, HttpServletResponse response) {
        boolean known = version.isEmpty() || PayloadVersion.named(version).isPresent();
        Form form = known ? form(version) : form(version).wrong(VERSION, VERSION);
        Form asked = form.attempt(
                () -> fallBackTo(caller, PayloadVersion.named(version).orElse(null)),
                Map.of(VersionNotStable.class, VERSION));
        if (asked.good()) {
            return Notices.redirect("/developer", "version-set");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(caller, asked, model);
    }

    private void fallBackTo(Caller caller, @Nullable PayloadVersion version) {
        changes.change(caller, caller.account(), List.of(new FallBackTo(version)), null);
    }

    private static Form form(String version) {
        return Form.of(Map.of(VERSION, version));
    }

    private @Nullable PayloadVersion chosen(Caller caller) {
        return accounts.find(caller.scope(), caller.account())
                .map(account -> account.settings().defaultVersion())
                .orElse(null);
    }

    private String show(Caller caller, Form form, Model model) {
        Role role = caller.role();
        model.addAttribute("form", form);
        model.addAttribute(
                "versions",
                Stream.of(PayloadVersion.values())
                        .filter(PayloadVersion::stable)
                        .toList());
        model.addAttribute("latest", PayloadVersion.LATEST_STABLE);
        model.addAttribute("effective", PayloadVersion.effective(null, chosen(caller)));
        model.addAttribute("mayRead", role.atLeast(Role.VIEWER));
        model.addAttribute("mayChange", role.atLeast(AccountChanges.needs(new FallBackTo(null))));
        return "developer/options";
    }
}
