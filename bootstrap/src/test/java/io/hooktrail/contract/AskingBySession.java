package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.Matrix.Asker;
import io.hooktrail.story.Browser;
import io.hooktrail.story.Browser.Shown;
import io.hooktrail.story.Customer;

/** Somebody at the pages. */
final class AskingBySession implements Asker {

    private final Browser browser;

    /** The account that was chosen; empty once a form was sent, which may have chosen another. */
    private String acting = "";

    private AskingBySession(Browser browser) {
        this.browser = browser;
    }

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
        Shown shown = sample.method().equals("GET") ? browser.get(sample.path()) : send(sample);
        if (shown.statusCode() == 403) {
            assertThat(shown.body()).as(sample.toString()).contains("This needs the role");
        }
        return wasSentToSignIn(shown) ? 401 : shown.statusCode();
    }

    private Shown send(Sample sample) {
        acting = "";
        browser.get("/sign-in");
        return browser.post(sample.path(), sample.body() == null ? "" : sample.body());
    }

    private void actFor(String account) {
        if (account.equals(acting)) {
            return;
        }
        browser.get("/sign-in");
        assertThat(browser.post("/account", "account=" + account).statusCode()).isEqualTo(303);
        acting = account;
    }

    private static boolean wasSentToSignIn(Shown shown) {
        return shown.location().matches("/sign-in(\\?next=.*)?");
    }
}
