package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.BulkRetryAsking;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.page.deliveries.Reading.Understood;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.bulkretry.BulkRetryPlan;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.RateUnusable;
import io.hooktrail.domain.delivery.DeliveryId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Retries many deliveries: says how many first, then asks for it. */
@Controller
@RequestMapping(AttemptsQuery.PATH + "/retry")
class RetryInBulk {

    private static final String VIEW = "deliveries/retry";

    private final Accounts accounts;
    private final AttemptsList list;
    private final BulkRetryPlans plans;
    private final BulkRetryAsking asking;
    private final SelectedRetries selected;

    RetryInBulk(
            Accounts accounts,
            AttemptsList list,
            BulkRetryPlans plans,
            BulkRetryAsking asking,
            SelectedRetries selected) {
        this.accounts = accounts;
        this.list = list;
        this.plans = plans;
        this.asking = asking;
        this.selected = selected;
    }

    /** How many it would be; nothing happens yet. */
    @GetMapping
    String count(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "select", required = false) @Nullable List<DeliveryId> chosen,
            Locale locale,
            Model model) {
        show(model, visit(caller, parameters, locale), chosen, parameters.containsKey("selected"));
        return VIEW;
    }

    @PostMapping
    String begin(
            Caller caller,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "select", required = false) @Nullable List<DeliveryId> chosen,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Visit visit = visit(caller, parameters, locale);
        if (chosen != null) {
            return "redirect:" + selected.retry(caller, chosen, visit.query()).url();
        }
        String rate = parameters.getOrDefault("rate", "").strip();
        try {
            BulkRetryId id = asking.ask(caller, caller.account(), plan(visit), rate(rate), null);
            return "redirect:" + AttemptsQuery.PATH + "/retries/" + id;
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof RateUnusable)) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            model.addAttribute("rate", rate);
            show(model, visit, null, false);
            return VIEW;
        }
    }

    private void show(Model model, Visit visit, @Nullable List<DeliveryId> chosen, boolean wanted) {
        Understood read = list.read(visit);
        model.addAttribute("query", read.query());
        model.addAttribute("dropped", read.sense().dropped());
        if (chosen != null || wanted) {
            List<DeliveryId> distinct =
                    chosen == null ? List.of() : chosen.stream().distinct().toList();
            model.addAttribute("chosen", distinct);
            model.addAttribute("matched", distinct.size());
        } else {
            model.addAttribute("matched", plan(visit).matched());
        }
    }

    private BulkRetryPlan plan(Visit visit) {
        return plans.retry(visit.caller().scope(), list.read(visit).filter());
    }

    /** What is no number is out of bounds like a number that is. */
    private static @Nullable Integer rate(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Visit visit(Caller caller, Map<String, String> parameters, Locale locale) {
        AccountView account = accounts.find(caller.scope(), caller.account()).orElseThrow(NoSuchElementException::new);
        return new Visit(caller, account, AttemptsQuery.of(parameters).at(null), locale);
    }
}
