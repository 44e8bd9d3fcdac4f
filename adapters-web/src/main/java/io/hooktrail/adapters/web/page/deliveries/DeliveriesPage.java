package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page Webhook Deliveries, and the parts of it that are asked for alone (GKM-34). */
@Controller
@RequestMapping(AttemptsQuery.PATH)
class DeliveriesPage {

    private final Accounts accounts;
    private final AttemptsList list;
    private final AttemptPanels panels;
    private final Surroundings surroundings;

    DeliveriesPage(Accounts accounts, AttemptsList list, AttemptPanels panels, Surroundings surroundings) {
        this.accounts = accounts;
        this.list = list;
        this.panels = panels;
        this.surroundings = surroundings;
    }

    @GetMapping
    String show(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        Visit visit = visit(caller, parameters, locale);
        if ("panel".equals(part)) {
            panels.addTo(model, visit);
            model.addAttribute("query", visit.query());
            return "deliveries/panel :: panel";
        }
        panels.addNotice(model, visit); // First: an attempt that it tells of is in the list that is read next.
        Visit understood = visit.at(list.addTo(model, visit));
        if ("attempts".equals(part)) {
            return "deliveries/list :: attempts";
        }
        panels.addTo(model, understood);
        surroundings.addTo(model, understood);
        return "deliveries/deliveries";
    }

    /** What became of the attempt that was asked for; once that is known, the list is out of date. */
    @GetMapping("/asked")
    String asked(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        panels.addNotice(model, visit(caller, parameters, locale));
        if (model.getAttribute("notice") instanceof Notice notice && !notice.underway()) {
            response.setHeader("HX-Trigger", "attempted");
        }
        return "deliveries/notice :: notice";
    }

    private Visit visit(Caller caller, Map<String, String> parameters, Locale locale) {
        AccountView account = accounts.find(caller.scope(), caller.account()).orElseThrow(NoSuchElementException::new);
        return new Visit(caller, account, AttemptsQuery.of(parameters), locale);
    }
}
