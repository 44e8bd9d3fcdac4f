package io.hooktrail.application.account;

import io.hooktrail.application.Aggregates;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Accounts: the aggregate, and what keeps their settings and keys in memory. */
public final class AccountModule implements ConfigurerModule {

    private final LiveAccounts accounts;
    private final CachedApiKeys keys;

    /** Both listen to the events of accounts. */
    public AccountModule(LiveAccounts accounts, CachedApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(AccountAggregate.class));
        configurer.eventProcessing().registerEventHandler(config -> accounts).registerEventHandler(config -> keys);
    }
}
