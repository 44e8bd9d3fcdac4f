package io.hooktrail;

import io.hooktrail.adapters.persistence.PersistenceAdapter;
import io.hooktrail.adapters.web.WebAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Delivers webhooks and proves what happened to each of them. */
@SpringBootApplication(scanBasePackages = {"io.hooktrail.wiring", "io.hooktrail.demo"})
@ConfigurationPropertiesScan("io.hooktrail.wiring")
@EnableScheduling
@Import({PersistenceAdapter.class, WebAdapter.class})
public class HooktrailApplication {

    /** Starts it. Everything that can be set is in the README under "Configuration". */
    public static void main(String[] arguments) {
        SpringApplication.run(HooktrailApplication.class, arguments);
    }
}
