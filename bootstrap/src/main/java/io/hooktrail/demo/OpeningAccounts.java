package io.hooktrail.demo;

import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyText;
import io.hooktrail.domain.account.AccountChange.ShowUsageDashboard;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opens the accounts, and hands out a key for each role of the parent. */
@DemoComponent
class OpeningAccounts {

    private final DemoCommands commands;
    private final Accounts accounts;
    private final AccountTree tree;

    OpeningAccounts(DemoCommands commands, Accounts accounts, AccountTree tree) {
        this.commands = commands;
        this.accounts = accounts;
        this.tree = tree;
    }

    /** Whether everything was set up before: handing out the keys is the last step. */
    boolean isDone() {
        AccountId parent = Studio.LAKESIDE.id();
        return !accounts.keys(tree.scopeOf(parent), parent).isEmpty();
    }

    void open() {
        for (Studio studio : Studio.values()) {
            AccountId parent = studio == Studio.LAKESIDE ? null : Studio.LAKESIDE.id();
            var open =
                    new OpenAccount(studio.id(), parent, studio.title(), Studio.TIME_ZONE, Plan.PLUS, commands.now());
            commands.ask(studio.id(), open);
            var grant = List.of(new ShowUsageDashboard(studio.usageDashboard()));
            commands.ask(studio.id(), new ChangeAccount(studio.id(), List.copyOf(grant), commands.now()));
        }
    }

    /** Keys by role; they can never be shown again. A super admin's acts for every account. */
    Map<Role, String> handOutKeys() {
        var keys = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            String key = ApiKeyText.draw(new SecureRandom());
            AccountId account = Studio.LAKESIDE.id();
            var id = new ApiKeyId(DemoCommands.draw());
            commands.ask(
                    account, new IssueApiKey(account, id, "Demo: " + role, role, ApiKeyText.hash(key), commands.now()));
            keys.put(role, key);
        }
        return keys;
    }
}
