package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.Members;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What members and keys are called, for those who look after them. Events name nobody: they hold ids. */
@Component
public class Actors {

    private final Members members;
    private final Accounts accounts;

    Actors(Members members, @Lazy Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /**
     * Names by actor, such as {@code member:<id>}: of the account one acts for and of these others, as far as they are within
     * the scope. Whoever was removed has no name any more; whoever may not list members learns none.
     */
    public Map<String, String> names(Caller caller, Collection<AccountId> others) {
        var names = new LinkedHashMap<String, String>();
        if (caller.role().atLeast(Role.ADMIN)) {
            var all = new LinkedHashSet<AccountId>();
            all.add(caller.account());
            all.addAll(others);
            all.forEach(account -> addTo(names, caller, account));
        }
        return names;
    }

    private void addTo(Map<String, String> names, Caller caller, AccountId account) {
        members.list(caller.scope(), account)
                .forEach(member ->
                        names.put("member:" + member.id(), member.person().name()));
        accounts.keys(caller.scope(), account).forEach(key -> names.put("key:" + key.id(), key.name()));
    }
}
