package io.hooktrail.adapters.web.page;

import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.domain.account.AccountId;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts that somebody may choose between: their own and those below it. */
@Component
public final class Locations {

    private final Accounts accounts;
    private final AccountTree tree;

    Locations(@Lazy Accounts accounts, AccountTree tree) {
        this.accounts = accounts;
        this.tree = tree;
    }

    /** Those of an account; none if it stands alone, for then there is no choice. */
    public List<AccountView> of(AccountId account) {
        AccountScope whole = tree.scopeOf(account);
        return whole.visible().size() == 1
                ? List.of()
                : accounts.list(whole, new PageRequest(PageRequest.MAX_LIMIT, null))
                        .items();
    }
}
