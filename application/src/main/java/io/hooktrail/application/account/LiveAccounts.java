package io.hooktrail.application.account;

import io.hooktrail.application.InTransaction;
import io.hooktrail.domain.account.Account;
import io.hooktrail.domain.account.Account.Open;
import io.hooktrail.domain.account.AccountEvent;
import io.hooktrail.domain.account.AccountEvent.AccountOpened;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The accounts in memory: loaded at start, then told by each event once that is committed.
 *
 * <p>What a failure does: {@link #refresh()} puts it right; so it does for what other nodes changed. Parents never
 * change, so an account that another node opened is simply read when it is asked for.
 */
@ProcessingGroup(InTransaction.GROUP)
@DisallowReplay
public final class LiveAccounts implements AccountTree, CurrentSettings {

    private final StoredAccounts stored;
    private final Map<AccountId, List<AccountId>> lineages = new ConcurrentHashMap<>();
    private final Map<AccountId, Set<AccountId>> families = new ConcurrentHashMap<>();
    private final Map<AccountId, AccountSettings> settings = new ConcurrentHashMap<>();

    /** Empty until {@link #refresh()}. */
    public LiveAccounts(StoredAccounts stored) {
        this.stored = stored;
    }

    /** Reads every account. */
    public void refresh() {
        stored.all().forEach(this::know);
    }

    @Override
    public AccountScope scopeOf(AccountId account) {
        ancestorsAndSelf(account);
        return new AccountScope(account, Collections.unmodifiableSet(families.getOrDefault(account, Set.of(account))));
    }

    @Override
    public AccountScope scopeOfAll(AccountId account) {
        return new AccountScope(account, Collections.unmodifiableSet(lineages.keySet()));
    }

    @Override
    public List<AccountId> ancestorsAndSelf(AccountId account) {
        List<AccountId> known = lineages.get(account);
        return known != null ? known : lookUp(account);
    }

    @Override
    public Optional<AccountSettings> of(AccountId account) {
        ancestorsAndSelf(account);
        return Optional.ofNullable(settings.get(account));
    }

    @EventHandler
    void on(AccountEvent event) {
        CurrentUnitOfWork.get().root().afterCommit(unit -> take(event));
    }

    private void take(AccountEvent event) {
        if (event instanceof AccountOpened e) {
            know(e.id(), e.parent(), AccountSettings.of(e.name(), e.plan()));
        } else {
            settings.computeIfPresent(event.id(), (id, before) -> evolve(before, event));
        }
    }

    private static AccountSettings evolve(AccountSettings before, AccountEvent event) {
        return Account.evolve(Open.of(before), event).settings();
    }

    private List<AccountId> lookUp(AccountId account) {
        stored.find(account).ifPresent(this::know);
        return lineages.getOrDefault(account, List.of(account));
    }

    private void know(AccountView account) {
        know(account.id(), account.parent(), account.settings());
    }

    private void know(AccountId account, @Nullable AccountId parent, AccountSettings now) {
        List<AccountId> above = parent == null ? List.of() : ancestorsAndSelf(parent);
        List<AccountId> lineage =
                Stream.concat(Stream.of(account), above.stream()).toList();
        settings.put(account, now);
        lineage.forEach(ancestor -> families.computeIfAbsent(ancestor, id -> ConcurrentHashMap.newKeySet())
                .add(account));
        lineages.put(account, lineage);
    }
}
