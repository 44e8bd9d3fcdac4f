package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Browser.Shown;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members change how they sign in, and links open once, in time, and for those who are still there. */
class ChangingOnesCredentialsTest {

    private static final String PASSWORD = Browser.PASSWORD;
    private static final String OTHER = "another-horse-another-staple";
    private static final String CLOSED = "This link opens nothing any more";

    private final Customer customer = RunningHooktrail.newCustomer("Hillside");
    private final String members = "/v1/accounts/" + customer.account() + "/members";
    private final String email = "kim." + UUID.randomUUID() + "@example.com";
    private final Browser here = browser();
    private final Browser elsewhere = browser();
    private JsonNode kim;

    @BeforeEach
    void join() {
        kim = customer.api()
                .post(members, "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"admin\"}".formatted(email))
                .accepted();
        here.get(link(kim));
        here.post(link(kim), Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(signIn(here, email, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(signIn(elsewhere, email, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void another_password_counts_at_once_and_signs_out_everywhere_else() {
        Shown done = change("password", Map.of("current", PASSWORD, "password", OTHER, "again", OTHER));

        assertThat(done.location()).isEqualTo("/profile?done=password");
        assertThat(here.get(done.location()).body()).contains("Your password is changed.");
        assertThat(elsewhere.get("/profile").location()).startsWith("/sign-in");
        assertThat(signIn(browser(), email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(browser(), email, OTHER).statusCode()).isEqualTo(303);
        assertThat(events("account.member-password-changed"))
                .singleElement()
                .asString()
                .doesNotContain(email);
    }

    @Test
    void another_email_counts_at_once_and_no_event_tells_it() {
        String fresh = "lee." + UUID.randomUUID() + "@example.com";
        Shown done = change("email", Map.of("current", PASSWORD, "email", fresh));

        assertThat(here.get(done.location()).body()).contains("Your email is changed.", fresh);
        assertThat(elsewhere.get("/profile").location()).startsWith("/sign-in");
        assertThat(signIn(browser(), email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(browser(), fresh, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(events("account.member-email-changed"))
                .singleElement()
                .asString()
                .contains("member:" + kim.path("id").asString())
                .doesNotContain(fresh)
                .doesNotContain(email);
    }

    @Test
    void without_the_current_password_nothing_changes_and_it_says_so() {
        Shown wrong = change("password", Map.of("current", OTHER, "password", OTHER, "again", OTHER));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The current password is wrong.").doesNotContain(OTHER);
        Shown email = change("email", Map.of("current", OTHER, "email", "lee@example.com"));
        assertThat(email.statusCode()).isEqualTo(422);
        assertThat(email.body()).contains("The current password is wrong.", "lee@example.com");

        assertThat(elsewhere.get("/profile").statusCode()).isEqualTo(200);
        assertThat(events("account.member-password-changed")).isEmpty();
    }

    @Test
    void what_is_not_allowed_is_said_where_it_was_typed() {
        assertThat(change("password", Map.of("current", PASSWORD, "password", "short", "again", "short"))
                        .body())
                .contains("id=\"password-wrong\"", "The password has 5 characters; 12 are needed.");
        assertThat(change("password", Map.of("current", PASSWORD, "password", OTHER, "again", "x"))
                        .body())
                .contains("id=\"again-wrong\"", "The two passwords differ.");
        assertThat(change("email", Map.of("current", PASSWORD, "email", "nowhere"))
                        .body())
                .contains("id=\"email-wrong\"", "This is no email address.");
        String taken = "taken." + UUID.randomUUID() + "@example.com";
        invite(taken);
        assertThat(change("email", Map.of("current", PASSWORD, "email", taken)).body())
                .contains("Somebody signs in with this email already");
    }

    @Test
    void whoever_guesses_the_current_password_has_to_wait() {
        for (int guess = 0; guess < 10; guess++) {
            change("email", Map.of("current", "guess-" + guess, "email", "lee@example.com"));
        }
        Shown refused = change("email", Map.of("current", PASSWORD, "email", "lee@example.com"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Too many wrong passwords. Wait");
    }

    @Test
    void a_used_link_opens_nothing() {
        assertClosed(link(kim));
    }

    @Test
    void an_expired_link_opens_nothing() {
        JsonNode lou = invite("lou." + UUID.randomUUID() + "@example.com");
        RunningHooktrail.database()
                .sql("update member set invitation_expires_at = now() - interval '1 second' where id = :id::uuid")
                .param("id", lou.path("id").asString())
                .update();
        assertClosed(link(lou));
    }

    @Test
    void a_link_to_somebody_who_was_removed_opens_nothing() {
        JsonNode lou = invite("lou." + UUID.randomUUID() + "@example.com");
        customer.api().delete(members + "/" + lou.path("id").asString()).accepted();
        assertClosed(link(lou));
    }

    private void assertClosed(String link) {
        Browser stranger = browser();
        Shown page = stranger.get(link);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(CLOSED).doesNotContain("@example.com");
        stranger.get("/sign-in");
        Shown tried = stranger.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(tried.statusCode()).isEqualTo(404);
        assertThat(tried.body()).contains(CLOSED);
    }

    private JsonNode invite(String address) {
        return customer.api()
                .post(members, "{\"email\": \"%s\", \"name\": \"Lou\", \"role\": \"viewer\"}".formatted(address))
                .accepted();
    }

    private Shown change(String what, Map<String, String> fields) {
        here.get("/profile");
        return here.post("/profile/" + what, fields);
    }

    private static Shown signIn(Browser browser, String email, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", Map.of("email", email, "password", password));
    }

    /** What is kept of them in the event store, as text. */
    private List<String> events(String type) {
        return RunningHooktrail.database()
                .sql("""
                    select row_to_json(e)::text || convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8')
                    from domain_event e where payload_type = :type and aggregate_identifier = :account
                    """)
                .param("type", type)
                .param("account", customer.account())
                .query(String.class)
                .list();
    }

    private Browser browser() {
        return new Browser(customer.api().base());
    }

    private static String link(JsonNode member) {
        return URI.create(member.path("invitation_url").asString()).getPath();
    }
}
