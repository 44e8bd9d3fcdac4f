package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.BulkRetryAsking;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.bulkretry.BulkRetryPlan;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.PeriodUnusable;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import io.hooktrail.domain.webhook.WebhookId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a webhook catch up from its page: says first how many deliveries that is, then asks for them. */
@Controller
class RecoveryActions {

    private final WebhookKeys keys;
    private final DetailModel detail;
    private final Accounts accounts;
    private final BulkRetryPlans plans;
    private final WebhookEditing editing;
    private final BulkRetryAsking asking;

    RecoveryActions(
            WebhookKeys keys,
            DetailModel detail,
            Accounts accounts,
            BulkRetryPlans plans,
            WebhookEditing editing,
            BulkRetryAsking asking) {
        this.keys = keys;
        this.detail = detail;
        this.accounts = accounts;
        this.plans = plans;
        this.editing = editing;
        this.asking = asking;
    }

    /**
     * What to catch up with, as it was typed.
     *
     * @param since date and time, in the zone of the account
     */
    record Recovery(String since, RecoveryMode mode) {}

    /**
     * Counts, or asks for what was counted.
     *
     * @param sure whether to do it
     */
    @PostMapping("/webhooks/{id}/recover")
    String recover(
            Caller caller,
            @PathVariable WebhookId id,
            @RequestParam("since") String since,
            @RequestParam("mode") RecoveryMode mode,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        WebhookView webhook = keys.find(caller, id);
        editing.mustBeEntitled(webhook.account());
        Optional<BulkRetryPlan> plan = plan(caller, webhook, since, mode);
        if (sure && plan.isPresent()) {
            return "redirect:/webhooks/" + id + "?recovery="
                    + asking.ask(caller, webhook.account(), plan.get(), null, null);
        }
        plan.ifPresentOrElse(
                found -> model.addAttribute("matched", found.matched()),
                () -> response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        model.addAttribute("asked", new Recovery(since, mode));
        detail.addTo(model, caller, webhook, DetailQuery.NONE, locale);
        return "webhook/detail";
    }

    /** Empty if the time cannot be used. */
    private Optional<BulkRetryPlan> plan(Caller caller, WebhookView webhook, String since, RecoveryMode mode) {
        ZoneId zone = accounts.find(caller.scope(), webhook.account())
                .map(AccountView::timeZone)
                .orElse(ZoneOffset.UTC);
        try {
            Instant from = LocalDateTime.parse(since).atZone(zone).toInstant();
            return Optional.of(plans.recover(webhook, from, null, mode));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        } catch (Rejected refused) {
            if (refused.rejection() instanceof PeriodUnusable) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
