package io.hooktrail;

import io.hooktrail.adapters.persistence.PersistenceAdapter;
import io.hooktrail.adapters.web.WebAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Delivers webhooks and proves what happened to each of them. */
@SpringBootApplication(
        scanBasePackages = {"io.hooktrail.wiring", "io.hooktrail.demo"},
        // It would make up a user and print its password; callers are known by their API keys.
        exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan("io.hooktrail.wiring")
@EnableScheduling
@Import({PersistenceAdapter.class, WebAdapter.class})
public class HooktrailApplication {

    /** Starts it. Everything that can be set is in the README under "Configuration". */
    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(HooktrailApplication.class, arguments);
    }
}
