package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.Eventually;
import java.net.URI;
import org.openqa.selenium.StaleElementReferenceException;

/** People of a customer, in browsers of their own. */
final class Invited {

    private Invited() {}

    /** An admin, signed in and at their first page; without a browser the test is skipped. */
    static Browser admin(Customer customer, String email) {
        Browser browser = Browser.orSkip(customer.api().base());
        browser.joined(invitation(customer, email), email);
        eventually(() -> assertThat(browser.path()).isEqualTo("/usage"));
        return browser;
    }

    private static URI invitation(Customer customer, String email) {
        String body = "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"admin\"}".formatted(email);
        String link = customer.api()
                .post("/v1/accounts/" + customer.account() + "/members", body)
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
