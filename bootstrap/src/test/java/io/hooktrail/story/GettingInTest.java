package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Browser.Shown;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody is invited, chooses a password, signs in, looks around, acts for a branch, and is removed. */
class GettingInTest {

    private static final String PASSWORD = "correct horse battery";

    private final Customer parent = RunningHooktrail.newCustomer("Lakeside");
    private final Customer child = RunningHooktrail.newChildOf(parent, "Harbour");
    private final String email = "kim." + UUID.randomUUID() + "@example.com";
    private final String members = "/v1/accounts/" + parent.account() + "/members";
    private final Browser browser = new Browser(parent.api().base());

    @Test
    void from_the_invitation_to_the_removal() {
        JsonNode kim = invite();
        choosePassword(path(kim.path("invitation_url").asString()));
        signIn(PASSWORD);
        looksAround();
        actsFor(child);
        parent.api().patch(members + "/" + id(kim), "{\"role\": \"viewer\"}").accepted();
        assertThat(browser.get("/v1/webhooks").statusCode()).isEqualTo(403);
        parent.api().delete(members + "/" + id(kim)).accepted();
        assertThat(browser.get("/").headers().firstValue("location")).contains("/sign-in");
        browser.get("/sign-in");
        assertThat(tryToSignIn(PASSWORD).statusCode()).isEqualTo(401);
    }

    private JsonNode invite() {
        JsonNode kim = parent.api()
                .post(members, "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"admin\"}".formatted(email))
                .accepted();
        assertThat(parent.api().get(members).accepted().toString())
                .contains(email)
                .doesNotContain("invitation_url");
        return kim;
    }

    private void choosePassword(String link) {
        Shown page = browser.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Welcome, Kim").contains(email);
        assertThat(page.headers().allValues("referrer-policy")).containsExactly("no-referrer");
        Shown tooShort = browser.post(link, Map.of("password", "short", "again", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("The password has 5 characters; 12 are needed.");
        assertThat(browser.post(link, Map.of("password", PASSWORD, "again", "another"))
                        .body())
                .contains("The two passwords differ.");
        Shown done = browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(done.headers().firstValue("location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/sign-in?joined=yes"));
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        browser.get("/sign-in?joined=yes");
        assertThat(browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    private void signIn(String password) {
        assertThat(browser.get("/sign-in?joined=yes").body()).contains("Your password is set.");
        Shown wrong = tryToSignIn("wrong horse battery");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Email or password are wrong.").doesNotContain("horse");
        assertThat(tryToSignIn(password).statusCode()).isEqualTo(303);
    }

    private Shown tryToSignIn(String password) {
        return browser.post("/sign-in", Map.of("email", email, "password", password, "next", "/"));
    }

    private void looksAround() {
        JsonNode me = Rest.json(browser.get("/v1/me").body());
        assertThat(me.path("email").asString()).isEqualTo(email);
        assertThat(me.path("role").asString()).isEqualTo("admin");
        assertThat(me.path("account_id").asString()).isEqualTo(parent.account());
        assertThat(me.path("developer_mode").asBoolean()).isTrue();
        assertThat(browser.get("/").statusCode()).isNotEqualTo(303);
    }

    private void actsFor(Customer account) {
        browser.get("/sign-in");
        String stranger = RunningHooktrail.newCustomer("Stranger").account();
        assertThat(browser.post("/account", Map.of("account", stranger)).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/account", Map.of("account", account.account()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Rest.json(browser.get("/v1/me").body()).path("account_id").asString())
                .isEqualTo(account.account());
    }

    private static String id(JsonNode member) {
        return member.path("id").asString();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
