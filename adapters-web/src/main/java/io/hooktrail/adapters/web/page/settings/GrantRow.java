package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.application.account.AccountView;
import io.hooktrail.domain.account.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An account and whether it sees its usage.
 *
 * @param depth 0 for one whose parent is not listed
 */
record GrantRow(AccountId id, String name, int depth, boolean granted) {

    /** Each account below its parent, otherwise in the order they came in. */
    static List<GrantRow> tree(List<AccountView> accounts) {
        Set<AccountId> listed = accounts.stream().map(AccountView::id).collect(Collectors.toCollection(HashSet::new));
        var rows = new ArrayList<GrantRow>();
        accounts.stream()
                .filter(account -> account.parent() == null || !listed.contains(account.parent()))
                .forEach(root -> add(rows, root, 0, accounts));
        return List.copyOf(rows);
    }

    private static void add(List<GrantRow> rows, AccountView account, int depth, List<AccountView> all) {
        var settings = account.settings();
        rows.add(new GrantRow(account.id(), settings.name(), depth, settings.usageDashboard()));
        all.stream()
                .filter(child -> account.id().equals(child.parent()))
                .forEach(child -> add(rows, child, depth + 1, all));
    }
}
