package io.hooktrail.wiring;

import io.hooktrail.application.account.FirstMember;
import io.hooktrail.application.account.FirstStart;
import java.time.InstantSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets whoever starts the program for the first time in: by a key at the API, by a link at the pages. */
@Component
class FirstSuperAdmin {

    private final FirstStart key;
    private final FirstMember member;
    private final Environment settings;
    private final InstantSource clock;

    FirstSuperAdmin(FirstStart key, FirstMember member, Environment settings, InstantSource clock) {
        this.key = key;
        this.member = member;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("SystemOut") // both are for whoever starts the program, and must not be in the log
    void ensure() {
        key.ensure(settings.getProperty("hooktrail.bootstrap-api-key"), System.out::println);
        member.ensure(
                        settings.getProperty("hooktrail.bootstrap-email"),
                        settings.getProperty("hooktrail.bootstrap-password"),
                        clock.instant())
                .map(this::link)
                .ifPresent(System.out::println);
    }

    private String link(String token) {
        String base = settings.getProperty(
                "hooktrail.public-url", "http://localhost:" + settings.getProperty("server.port", "8080"));
        return base + "/invitation/" + token;
    }
}
