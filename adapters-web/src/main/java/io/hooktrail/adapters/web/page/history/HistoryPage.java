package io.hooktrail.adapters.web.page.history;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page Activity, and the parts of it that are asked for alone (SBO-21, GKM-33). */
@Controller
@RequestMapping(ActivityQuery.PATH)
class HistoryPage {

    private final Accounts accounts;
    private final ActivityList list;
    private final ActorChoices actors;

    HistoryPage(Accounts accounts, ActivityList list, ActorChoices actors) {
        this.accounts = accounts;
        this.list = list;
        this.actors = actors;
    }

    @GetMapping
    String show(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        Visit visit = visit(caller, parameters, locale);
        list.addTo(model, visit);
        actors.addTo(model, visit);
        return "activity".equals(part) ? "history/list :: activity" : "history/history";
    }

    /** One line alone, open if the query says so. */
    @GetMapping("/{position}")
    String row(
            Caller caller,
            @PathVariable long position,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model model) {
        list.addRow(model, visit(caller, parameters, locale), position);
        return "history/list :: alone";
    }

    private Visit visit(Caller caller, Map<String, String> parameters, Locale locale) {
        AccountView account = accounts.find(caller.scope(), caller.account()).orElseThrow(NoSuchElementException::new);
        return new Visit(caller, account, ActivityQuery.of(parameters), locale);
    }
}
