package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.application.account.AccountDefaults;
import io.hooktrail.domain.account.AccountChange.Keep;
import io.hooktrail.domain.account.Retention;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long what is known of deliveries is kept (C1, GKM-28). */
@Controller
class RetentionPage {

    private static final String PATH = "/settings/retention";
    private static final String METRICS = "metrics";
    private static final String LOGS = "logs";

    private final Own own;
    private final AccountChanges changes;
    private final AccountDefaults installation;

    RetentionPage(Own own, AccountChanges changes, AccountDefaults installation) {
        this.own = own;
        this.changes = changes;
        this.installation = installation;
    }

    @GetMapping(PATH)
    String show(Caller caller, Model model) {
        Retention chosen = own.account(caller).settings().retention();
        Retention held = chosen == null ? installation.retention() : chosen;
        return show(caller, form("" + held.metricsDays(), "" + held.deliveryLogDays()), model);
    }

    @PostMapping(PATH)
    String keep(
            Caller caller,
            @RequestParam(METRICS) String metrics,
            @RequestParam(LOGS) String logs,
            Model model,
            HttpServletResponse response) {
        Form form =
                checked(metrics, logs).attempt(() -> keep(caller, new Retention(days(metrics), days(logs))), Map.of());
        if (form.good()) {
            return Notices.redirect(PATH, "keeping");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(caller, form, model);
    }

    /** From now on as the installation has it. */
    @PostMapping(PATH + "/usual")
    String keepAsUsual(Caller caller) {
        keep(caller, null);
        return Notices.redirect(PATH, "keeping");
    }

    private void keep(Caller caller, @Nullable Retention asked) {
        changes.change(caller, caller.account(), List.of(new Keep(asked)), null);
    }

    private static Form checked(String metrics, String logs) {
        Form form = form(metrics, logs);
        Form first = new Retention(days(metrics), 1).isAllowed() ? form : form.wrong(METRICS, "days");
        return new Retention(1, days(logs)).isAllowed() ? first : first.wrong(LOGS, "days");
    }

    private static Form form(String metrics, String logs) {
        return Form.of(Map.of(METRICS, metrics, LOGS, logs));
    }

    /** What is no number is no number of days that anybody could choose. */
    private static int days(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }

    private String show(Caller caller, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("usual", installation.retention());
        model.addAttribute("chosen", own.account(caller).settings().retention() != null);
        model.addAttribute("most", Retention.MAX_DAYS);
        model.addAttribute("mayChange", caller.role().atLeast(AccountChanges.needs(new Keep(null))));
        return "settings/retention";
    }
}
