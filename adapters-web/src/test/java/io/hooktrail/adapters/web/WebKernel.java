package io.hooktrail.adapters.web;

import io.hooktrail.application.account.Invitations;
import io.hooktrail.application.account.OwnCredentials;
import io.hooktrail.application.account.Passwords;
import io.hooktrail.application.account.SigningIn;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.session.MapSessionRepository;

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
    FakeAccessRecords accessRecords() {
        return new FakeAccessRecords();
    }

    @Bean
    FakeAccounts accounts() {
        return new FakeAccounts();
    }

    @Bean
    FakeMembers members() {
        return new FakeMembers();
    }

    @Bean
    MapSessionRepository sessions() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    @Bean
    SigningIn signingIn(FakeMembers members, Passwords passwords) {
        return new SigningIn(members, passwords);
    }

    @Bean
    Invitations invitations(FakeMembers members, Passwords passwords, FakeDispatcher dispatcher, InstantSource clock) {
        var terms = new Invitations.Terms(Duration.ofDays(7), new SecureRandom(), clock);
        return new Invitations(members, passwords, dispatcher, terms);
    }

    @Bean
    OwnCredentials ownCredentials(Passwords passwords, FakeDispatcher dispatcher, InstantSource clock) {
        return new OwnCredentials(passwords, dispatcher, clock);
    }

    @Bean
    InstantSource time() {
        return InstantSource.fixed(NOW);
    }
}
