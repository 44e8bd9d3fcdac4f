package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.adapters.web.page.WholeSpans;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.WebhookPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a form shows around what was typed: what can be chosen, and what holds where nothing is. */
@Component
class FormModel {

    private final Accounts accounts;
    private final AccountTree tree;
    private final EventTypeCatalogue types;
    private final WebhookResolution resolution;

    FormModel(Accounts accounts, AccountTree tree, EventTypeCatalogue types, WebhookResolution resolution) {
        this.accounts = accounts;
        this.tree = tree;
        this.types = types;
        this.resolution = resolution;
    }

    /** A policy that can be chosen. */
    record Preset(String name, String pauses) {}

    void addTo(Model model, AccountId account, WebhookForm form, Drawn drawn, Map<String, String> wrong) {
        model.addAttribute("form", form);
        model.addAttribute("drawn", drawn);
        model.addAttribute("wrong", wrong);
        model.addAttribute("choices", EventChoices.of(types, account, form.events()));
        model.addAttribute("versions", List.of(PayloadVersion.values()));
        model.addAttribute("inherited", resolution.version(null, account).toString());
        model.addAttribute("inheritedRetry", WholeSpans.pauses(resolution.retryPolicy(WebhookPolicy.DEFAULT, account)));
        model.addAttribute(
                "inheritedTimeout", resolution.timeout(WebhookPolicy.DEFAULT).toSeconds());
        model.addAttribute(
                "presets",
                Stream.of(RetryPreset.values())
                        .map(preset -> new Preset(preset.toString(), WholeSpans.pauses(preset.policy())))
                        .toList());
        model.addAttribute("signatures", List.of(SignatureHeader.values()));
        model.addAttribute("hasChildren", tree.scopeOf(account).visible().size() > 1);
    }

    /** Whether the plan of the account has webhooks (TM-01). */
    boolean entitled(AccountScope scope, AccountId account) {
        Optional<AccountView> found = accounts.find(scope, account);
        return found.filter(it -> it.settings().plan().includesWebhooks()).isPresent();
    }
}
