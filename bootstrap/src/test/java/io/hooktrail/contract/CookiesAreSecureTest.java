package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Browser;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** Cookies travel over https alone, and belong to one host; only the demo, which has no https, does without. */
class CookiesAreSecureTest {

    private static final String SETTING = "hooktrail.sessions.secure-cookies";

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void every_cookie_of_the_pages_is_for_this_host_over_https() {
        var browser = Browser.ofMember(RunningHooktrail.newCustomer("Lockside"), "viewer");
        List<String> cookies = browser.cookiesAsSet();
        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    @Test
    void they_are_so_unless_somebody_says_otherwise_and_the_demo_does() {
        assertThat(setting()).isNull();
        assertThat(setting("demo")).isEqualTo("false");
    }

    private static String setting(String... profiles) {
        var builder = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles);
        try (var context = builder.run("--spring.main.banner-mode=off")) {
            return context.getEnvironment().getProperty(SETTING);
        }
    }
}
