package io.hooktrail.demo;

import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.Bins;
import io.hooktrail.domain.account.AccountId;

/** The bins that the webhooks of the demo point to. */
@DemoComponent
class DemoBins {

    private final DemoCommands commands;
    private final Bins bins;
    private final AccountTree tree;

    DemoBins(DemoCommands commands, Bins bins, AccountTree tree) {
        this.commands = commands;
        this.bins = bins;
        this.tree = tree;
    }

    /** The bin of the receiver's name, made if it is missing. */
    BinId of(Receiver receiver) {
        AccountId account = receiver.studio().id();
        AccountScope scope = tree.scopeOf(account).alone();
        return bins.list(scope, new PageRequest(PageRequest.MAX_LIMIT, null)).items().stream()
                .filter(bin -> bin.name().equals(receiver.name()))
                .map(Bin::id)
                .findFirst()
                .orElseGet(() -> make(account, receiver));
    }

    private BinId make(AccountId account, Receiver receiver) {
        var id = new BinId(DemoCommands.draw());
        bins.add(Bin.empty(id, account, receiver.name(), receiver.behaviour(), commands.now()));
        return id;
    }
}
