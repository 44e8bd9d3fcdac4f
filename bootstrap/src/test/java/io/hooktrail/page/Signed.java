package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Eventually;
import io.hooktrail.story.RunningHooktrail;
import java.net.URI;

/** Members of a customer, to sign in as. */
final class Signed {

    private Signed() {}

    /** Invites somebody with this role and signs in as them. */
    static Browser in(Browser browser, Customer customer, String email, String role) {
        String body = "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"%s\"}".formatted(email, role);
        String link = RunningHooktrail.superAdmin()
                .post("/v1/accounts/" + customer.account() + "/members", body)
                .accepted()
                .path("invitation_url")
                .asString();
        browser.joined(URI.create(link), email);
        eventually(() -> assertThat(browser.path()).doesNotContain("sign-in", "invitation"));
        return browser;
    }

    /** {@link Eventually#eventually} wants a value. */
    static void eventually(Runnable assertion) {
        var _ = Eventually.eventually(() -> {
            assertion.run();
            return true;
        });
    }
}
