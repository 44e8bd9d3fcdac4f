package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.domain.account.AccountChange;
import io.hooktrail.domain.account.AccountChange.Rename;
import io.hooktrail.domain.account.AccountChange.Retry;
import io.hooktrail.domain.account.AccountRejection.NameNotAllowed;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookRejection.RetryPolicyUnusable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an account is called, and how its webhooks are retried unless they say otherwise. */
@Controller
class GeneralPage {

    private static final String PATH = "/settings";

    private final Own own;
    private final AccountChanges changes;
    private final WebhookDefaults installation;

    GeneralPage(Own own, AccountChanges changes, WebhookDefaults installation) {
        this.own = own;
        this.changes = changes;
        this.installation = installation;
    }

    @GetMapping(PATH)
    String show(Caller caller, Model model) {
        AccountView account = own.account(caller);
        return show(caller, account, new Forms(naming(account), retrying(account)), model);
    }

    @PostMapping("/settings/name")
    String rename(Caller caller, @RequestParam("name") String name, Model model, HttpServletResponse response) {
        Form form = Form.of(Map.of("name", name))
                .attempt(() -> change(caller, new Rename(name)), Map.of(NameNotAllowed.class, "name"));
        if (form.good()) {
            return Notices.redirect(PATH, "renamed");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AccountView account = own.account(caller);
        return show(caller, account, new Forms(form, retrying(account)), model);
    }

    @PostMapping("/settings/retry-policy")
    String retry(
            Caller caller,
            @RequestParam("pauses") String pauses,
            @RequestParam("statuses") String statuses,
            Model model,
            HttpServletResponse response) {
        Form form = RetryText.checked(pauses, statuses)
                .attempt(
                        () -> change(caller, new Retry(RetryText.policy(pauses, statuses))),
                        Map.of(RetryPolicyUnusable.class, "pauses"));
        if (form.good()) {
            return Notices.redirect(PATH, "retrying");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AccountView account = own.account(caller);
        return show(caller, account, new Forms(naming(account), form), model);
    }

    private record Forms(Form naming, Form retrying) {}

    private void change(Caller caller, AccountChange change) {
        changes.change(caller, caller.account(), List.of(change), null);
    }

    private static Form naming(AccountView account) {
        return Form.of(Map.of("name", account.settings().name()));
    }

    private static Form retrying(AccountView account) {
        return RetryText.form(account.settings().retryPolicy());
    }

    private String show(Caller caller, AccountView account, Forms forms, Model model) {
        model.addAttribute("account", account);
        model.addAttribute(
                "version", PayloadVersion.effective(null, account.settings().defaultVersion()));
        model.addAttribute("naming", forms.naming());
        model.addAttribute("retrying", forms.retrying());
        model.addAttribute("usual", RetryText.pauses(installation.retryPolicy()));
        model.addAttribute("mayChange", caller.role().atLeast(AccountChanges.needs(new Rename(""))));
        return "settings/general";
    }
}
