package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.Matrix.Asker;
import io.hooktrail.story.Browser;
import io.hooktrail.story.Browser.Shown;
import io.hooktrail.story.Customer;

/** Somebody at the pages. */
record AskingBySession(Browser browser) implements Asker {

    /** A member of an account, who acts for it. A super admin acts for the account that a request is about. */
    static Asker of(Customer home, String role) {
        var asking = new AskingBySession(Browser.ofMember(home, role));
        return (sample, about) -> {
            asking.actFor(role.equals("super_admin") ? about.account() : home.account());
            return asking.ask(sample, about);
        };
    }

    static Asker ofNobody(Customer home) {
        return new AskingBySession(new Browser(home.api().base()));
    }

    @Override
    public int ask(Sample sample, Things about) {
        browser.get("/sign-in");
        Shown shown = sample.method().equals("GET")
                ? browser.get(sample.path())
                : browser.post(sample.path(), sample.body() == null ? "" : sample.body());
        if (shown.statusCode() == 403) {
            assertThat(shown.body()).as(sample.toString()).contains("This needs the role");
        }
        return wasSentToSignIn(shown) ? 401 : shown.statusCode();
    }

    private void actFor(String account) {
        browser.get("/sign-in");
        assertThat(browser.post("/account", "account=" + account).statusCode()).isEqualTo(303);
    }

    private static boolean wasSentToSignIn(Shown shown) {
        return shown.location().matches("/sign-in(\\?next=.*)?");
    }
}
