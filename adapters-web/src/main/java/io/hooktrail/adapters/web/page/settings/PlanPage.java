package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.Notices;
import io.hooktrail.domain.account.AccountChange.MoveToPlan;
import io.hooktrail.domain.account.Plan;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an account has booked, and what that entitles it to (TM-01). */
@Controller
@RequestMapping("/settings/plan")
class PlanPage {

    private final Own own;
    private final AccountChanges changes;

    PlanPage(Own own, AccountChanges changes) {
        this.own = own;
        this.changes = changes;
    }

    @GetMapping
    String show(Caller caller, Model model) {
        model.addAttribute("plan", own.account(caller).settings().plan());
        model.addAttribute("plans", Plan.values());
        model.addAttribute("mayChange", caller.role().atLeast(AccountChanges.needs(new MoveToPlan(Plan.BASIC))));
        return "settings/plan";
    }

    /** A plan that there is not is 400: the page offers those there are. */
    @PostMapping
    String move(Caller caller, @RequestParam("plan") Plan plan) {
        changes.change(caller, caller.account(), List.of(new MoveToPlan(plan)), null);
        return Notices.redirect("/settings/plan", "moved");
    }
}
