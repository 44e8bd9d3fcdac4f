package io.hooktrail.adapters.web;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Everything in this module but the features, with fakes behind it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.web\\.(rest|page)\\.[a-z]+\\..*",
                            ".*\\.WebAdapter",
                            ".*\\.Probe",
                            ".*Test(\\$.*)?"
                        }))
public class WebKernel {

    /** When every test happens. */
    public static final Instant NOW = Instant.parse("2026-11-21T22:13:05.123Z");

    @Bean
    FakeDispatcher dispatcher() {
        return new FakeDispatcher();
    }

    @Bean
    FakeKeys keys() {
        return new FakeKeys();
    }

    @Bean
    FakeAccounts accounts() {
        return new FakeAccounts();
    }

    @Bean
    InstantSource time() {
        return InstantSource.fixed(NOW);
    }
}
