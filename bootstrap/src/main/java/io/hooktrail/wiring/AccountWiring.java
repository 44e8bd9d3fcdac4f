package io.hooktrail.wiring;

import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.account.AccountDefaults;
import io.hooktrail.application.account.AccountModule;
import io.hooktrail.application.account.ApiKeyStore;
import io.hooktrail.application.account.CachedApiKeys;
import io.hooktrail.application.account.FirstMember;
import io.hooktrail.application.account.FirstStart;
import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.account.MemberStore;
import io.hooktrail.application.account.OwnCredentials;
import io.hooktrail.application.account.Passwords;
import io.hooktrail.application.account.SigningIn;
import io.hooktrail.application.account.StoredAccounts;
import io.hooktrail.domain.account.Retention;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Accounts, who acts for them, and who gets in. */
@Configuration(proxyBeanMethods = false)
class AccountWiring {

    @Bean
    LiveAccounts accountTree(StoredAccounts stored) {
        return new LiveAccounts(stored);
    }

    @Bean
    AccountDefaults accountDefaults(
            @Value("${hooktrail.retention.metrics-days:90}") int metricsDays,
            @Value("${hooktrail.retention.delivery-log-days:30}") int deliveryLogDays) {
        return new AccountDefaults(new Retention(metricsDays, deliveryLogDays));
    }

    @Bean
    CachedApiKeys apiKeys(ApiKeyStore store, InstantSource clock) {
        return new CachedApiKeys(store, clock);
    }

    @Bean
    SigningIn signingIn(MemberStore members, Passwords passwords) {
        return new SigningIn(members, passwords);
    }

    @Bean
    Invitations invitations(
            MemberStore members,
            Passwords passwords,
            CommandDispatcher dispatcher,
            @Value("${hooktrail.invitations.lifetime:7d}") Duration lifetime,
            InstantSource clock) {
        var terms = new Invitations.Terms(lifetime, new SecureRandom(), clock);
        return new Invitations(members, passwords, dispatcher, terms);
    }

    @Bean
    OwnCredentials ownCredentials(Passwords passwords, CommandDispatcher dispatcher, InstantSource clock) {
        return new OwnCredentials(passwords, dispatcher, clock);
    }

    @Bean
    FirstMember firstMember(MemberStore members, Invitations invitations, CommandDispatcher dispatcher) {
        return new FirstMember(members, invitations, dispatcher);
    }

    @Bean
    FirstStart firstStart(ApiKeyStore keys, CommandDispatcher dispatcher, InstantSource clock) {
        return new FirstStart(keys, dispatcher, clock);
    }

    @Bean
    @Order(1)
    AccountModule accountModule(LiveAccounts accounts, CachedApiKeys keys) {
        return new AccountModule(accounts, keys);
    }
}
