package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.page.webhook.WebhooksQuery.CARDS;
import static io.hooktrail.adapters.web.page.webhook.WebhooksQuery.LIST;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Credential;
import io.hooktrail.application.account.MemberStore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page Webhooks: a list or cards, as the reader chose (SBO-06). */
@Controller
class WebhooksPage {

    private final WebhookList list;
    private final MemberStore members;

    WebhooksPage(WebhookList list, MemberStore members) {
        this.list = list;
        this.members = members;
    }

    @GetMapping("/webhooks")
    String show(
            Caller caller,
            WebhooksQuery query,
            @RequestParam(name = "deleted", required = false) @Nullable String deleted,
            Locale locale,
            Model model) {
        WebhooksQuery understood = list.addTo(model, caller, query, locale);
        model.addAttribute("deleted", deleted != null);
        model.addAttribute("view", view(caller, understood.view()));
        return "webhook/list";
    }

    /** The route of the panel that others know it by (TK-06, C16). */
    @GetMapping("/a/webhooks")
    String alias() {
        return "redirect:/webhooks";
    }

    /** Kept for whoever signed in; for others it stands in the address. */
    @PostMapping("/webhooks/view")
    String choose(Caller caller, @RequestParam("view") String view, WebhooksQuery query) {
        String chosen = view.equals(CARDS) ? CARDS : LIST;
        if (caller.credential() instanceof Credential.Session(var member)) {
            members.setSeesCards(member, chosen.equals(CARDS));
            return "redirect:" + query.seenAs(null).url();
        }
        return "redirect:" + query.seenAs(chosen).url();
    }

    private String view(Caller caller, @Nullable String asked) {
        if (asked != null) {
            return asked;
        }
        return caller.credential() instanceof Credential.Session(var member) && members.seesCards(member)
                ? CARDS
                : LIST;
    }
}
