package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.AccountChanges;
import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Which accounts see the usage dashboard. Nobody but a super admin knows that there is such a page (MT-03). */
@Controller
@RequestMapping("/settings/usage-dashboard")
class GrantsPage {

    private final Accounts accounts;
    private final AccountChanges changes;

    GrantsPage(Accounts accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @GetMapping
    String show(Caller caller, @RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        Page<AccountView> page = accounts.list(caller.scope(), new PageRequest(PageRequest.MAX_LIMIT, cursor));
        model.addAttribute("rows", GrantRow.tree(page.items()));
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", page.next());
        model.addAttribute("previous", page.previous());
        return "settings/grants";
    }

    @PostMapping("/{account}")
    String grant(
            Caller caller,
            @PathVariable AccountId account,
            @RequestParam("shown") boolean shown,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        changes.change(caller, account, List.of(new ShowUsageDashboard(shown)), null);
        return "redirect:" + page(cursor, shown ? "granted" : "withdrawn") + "#a-" + account;
    }

    private static String page(@Nullable String cursor, String done) {
        var url = UriComponentsBuilder.fromPath("/settings/usage-dashboard").queryParam("done", done);
        if (cursor != null && !cursor.isEmpty()) {
            url.queryParam("cursor", "{cursor}");
        }
        return url.encode()
                .buildAndExpand(Map.of("cursor", cursor == null ? "" : cursor))
                .toUriString();
    }
}
