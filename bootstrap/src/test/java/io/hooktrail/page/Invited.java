package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Eventually;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.net.URI;
import org.openqa.selenium.StaleElementReferenceException;

/** People of a customer, in browsers of their own. */
final class Invited {

    private Invited() {}

    /** An admin, signed in and at their first page; without a browser the test is skipped. */
    static Browser admin(Customer customer, String email) {
        return joined(customer.api(), customer, email, "admin");
    }

    /** The same for a super admin, whom only another can invite. */
    static Browser superAdmin(Customer customer, String email) {
        return joined(RunningHooktrail.superAdmin(), customer, email, "super_admin");
    }

    private static Browser joined(Rest api, Customer customer, String email, String role) {
        Browser browser = Browser.orSkip(api.base());
        browser.joined(invitation(api, customer, email, role), email);
        eventually(() -> assertThat(browser.path()).isEqualTo("/usage"));
        return browser;
    }

    private static URI invitation(Rest api, Customer customer, String email, String role) {
        String body = "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"%s\"}".formatted(email, role);
        String link = api.post("/v1/accounts/" + customer.account() + "/members", body)
                .accepted()
                .path("invitation_url")
                .asString();
        return URI.create(link);
    }

    /** What a page replaces while one looks at it is looked at again. */
    static void eventually(Runnable assertion) {
        var _ = Eventually.eventually(() -> {
            try {
                assertion.run();
                return true;
            } catch (StaleElementReferenceException replaced) {
                throw new AssertionError("replaced meanwhile", replaced);
            }
        });
    }
}
