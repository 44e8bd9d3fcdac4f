package io.hooktrail.wiring;

import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.LiveAccounts;
import io.hooktrail.application.usage.UsageAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What accounts see of their usage. */
@Configuration(proxyBeanMethods = false)
class UsageWiring {

    @Bean
    UsageAccess usageAccess(Accounts accounts, LiveAccounts tree) {
        return new UsageAccess(accounts, tree);
    }
}
