package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookCommand.DeleteWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.EnableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookCommand.RotateSecret;
import io.hooktrail.domain.webhook.WebhookRejection.OverlapUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a webhook, and everything that is asked for from it. */
@WebSlice
@Import({
    WebhookDetailPage.class,
    WebhookActions.class,
    SecretActions.class,
    RecoveryActions.class,
    DetailModel.class,
    AskedPart.class,
    AttemptsPart.class,
    DayPart.class,
    KeysPart.class,
    WebhookKeys.class,
    Changes.class,
    ChangeWords.class,
    Snippets.class,
    EditingFakes.class,
    DetailFakes.class
})
class LookingAfterAWebhookOnItsPageTest {

    private static final String PAGE = "/webhooks/" + Hooked.id(1);

    @Autowired
    MockMvcTester pages;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    Hooked hooked;

    @Autowired
    SentToAWebhook sent;

    @Autowired
    KeptSamples samples;

    @BeforeEach
    void one_that_is_enabled_and_one_that_is_gone() {
        hooked.reset();
        hooked.views.add(Hooked.webhook(1, "https://crm.example.com/hooks"));
        hooked.views.add(Hooked.gone(2, PayloadVersion.V1));
        dispatcher.reset();
        sent.reset();
        samples.kept.clear();
    }

    @Test
    void it_shows_settings_attempts_and_changes_but_no_secret() {
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("CRM &lt;1&gt;", "https://crm.example.com/hooks", "booking[instant].confirmed")
                .contains("503 Service Unavailable", "1,204 ms", "12.50 %")
                .contains("Renamed", "Till &lt;2&gt;", "/history?id=" + Hooked.id(1))
                .contains("X-Api-Key: ********")
                .doesNotContain(EditingFakes.SECRET.reveal(), "??");
        assertThat(sent.filter.webhooks()).isEqualTo(Set.of(Hooked.id(1)));
    }

    @Test
    void a_test_that_was_sent_is_told_of_once_it_is_answered() {
        sent.answered = false;
        assertThat(get(PAGE + "?test=" + SentToAWebhook.DELIVERY)).bodyText().contains("The test is on its way");
        assertThat(get(PAGE + "/tests/" + SentToAWebhook.DELIVERY)).bodyText().contains("hx-trigger=\"every 1s\"");

        sent.answered = true;
        assertThat(get(PAGE + "/tests/" + SentToAWebhook.DELIVERY))
                .bodyText()
                .contains("The test was not delivered", "503 Service Unavailable", "hx-swap-oob")
                .doesNotContain("every 1s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test=first", "recovery=mine", "cursor=nonsense"})
    void what_means_nothing_in_its_address_is_left_out(String query) {
        assertThat(get(PAGE + "?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("503 Service Unavailable")
                .doesNotContain("test-outcome", "recovery-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tests/00000000-0000-7000-8000-000000000009"})
    void what_is_no_webhook_or_another_accounts_is_not_there(String below) {
        assertThat(asked("/webhooks/" + Hooked.id(9) + below, Role.ADMIN, CHILD))
                .hasStatus(404);
        assertThat(asked("/webhooks/none" + below, Role.ADMIN, CHILD)).hasStatus(404);
        assertThat(asked(PAGE + below, Role.ADMIN, SIBLING)).hasStatus(404);
        assertThat(asked(PAGE + below, Role.ADMIN, PARENT)).hasStatusOk();
        assertThat(asked(PAGE + below, Role.OPERATOR, CHILD)).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/enable, ''",
        "/disable, ''",
        "/test, ''",
        "/delete, ''",
        "/secret, ''",
        "/secret/rotate, overlap=60&key=k",
        "/recover, since=2026-11-21T10:00&mode=FAILED"
    })
    void nothing_is_done_to_a_webhook_of_others_or_by_whoever_may_not(String action, String form) {
        assertThat(post(PAGE + action, form, Role.ADMIN, SIBLING)).hasStatus(404);
        assertThat(post("/webhooks/" + Hooked.id(9) + action, form, Role.ADMIN, CHILD))
                .hasStatus(404);
        assertThat(post(PAGE + action, form, Role.OPERATOR, CHILD))
                .hasStatus(403)
                .bodyText()
                .contains("admin or above");
        assertThat(dispatcher.asked()).isEmpty();
        assertThat(samples.kept).isEmpty();
    }

    @Test
    void it_is_enabled_disabled_and_deleted() {
        assertThat(post("/webhooks/" + Hooked.id(2) + "/enable", ""))
                .hasStatus(302)
                .hasHeader("Location", "/webhooks/" + Hooked.id(2));
        assertThat(post(PAGE + "/disable", "")).hasStatus(302).hasHeader("Location", PAGE);
        assertThat(post(PAGE + "/delete", "")).hasStatus(302).hasHeader("Location", "/webhooks?deleted=yes");

        assertThat(commands())
                .containsExactly(
                        new EnableWebhook(Hooked.id(2), WebKernel.NOW),
                        new DisableWebhook(Hooked.id(1), DisabledReason.MANUAL, WebKernel.NOW),
                        new DeleteWebhook(Hooked.id(1), WebKernel.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enable", "/test", "/recover"})
    void without_the_plan_nothing_new_is_sent(String action) {
        hooked.plan = Plan.BASIC;

        assertThat(post(PAGE + action, "since=2026-11-21T10:00&mode=FAILED&sure=true"))
                .hasStatus(403);
        assertThat(post(PAGE + "/disable", "")).hasStatus(302);
        assertThat(commands()).hasSize(1);
        assertThat(samples.kept).isEmpty();
        assertThat(get(PAGE)).bodyText().doesNotContain("id=\"send-test\"", "id=\"recover\"");
    }

    @Test
    void a_test_says_no_more_than_that_or_is_about_a_type_of_event() {
        assertThat(post(PAGE + "/test", "event=")).hasStatus(302);
        assertThat(post(PAGE + "/test", "event=client.update"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith(PAGE + "?test=");

        assertThat(samples.kept)
                .extracting(said -> said.subject().name())
                .containsExactly("test.test", "client.update");
        assertThat(post(PAGE + "/test", "event=client.eaten")).hasStatus(422);
        assertThat(samples.kept).hasSize(2);
    }

    @Test
    void the_secret_is_shown_once_the_look_is_recorded() {
        assertThat(post(PAGE + "/secret", "")).hasStatusOk().bodyText().contains(EditingFakes.SECRET.reveal());
        assertThat(commands()).containsExactly(new RevealSecret(Hooked.id(1), WebKernel.NOW));

        dispatcher.answering(refused -> {
            throw new IllegalStateException("the store is away");
        });
        assertThat(post(PAGE + "/secret", "")).hasStatus(500).bodyText().doesNotContain(EditingFakes.SECRET.reveal());
    }

    @Test
    void another_secret_is_drawn_and_sent_twice_only_looked_at() {
        assertThat(post(PAGE + "/secret/rotate", "overlap=3600&key=k"))
                .hasStatusOk()
                .bodyText()
                .contains(EditingFakes.SECRET.reveal());
        assertThat(commands()).singleElement().isInstanceOfSatisfying(RotateSecret.class, rotate -> {
            assertThat(rotate.id()).isEqualTo(Hooked.id(1));
            assertThat(rotate.overlap()).isEqualTo(Duration.ofHours(1));
        });
        assertThat(dispatcher.asked().getLast().key()).isNotNull();

        dispatcher.answering(again -> new Accepted(Hooked.id(1).toString(), List.of(FakeDispatcher.EVENT), 0, true));
        assertThat(post(PAGE + "/secret/rotate", "overlap=3600&key=k")).hasStatusOk();
        assertThat(commands().getLast()).isEqualTo(new RevealSecret(Hooked.id(1), WebKernel.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlap=long&key=k", "key=k", "overlap=60"})
    void a_rotation_that_nobody_could_have_chosen_is_refused(String form) {
        assertThat(post(PAGE + "/secret/rotate", form)).hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void an_overlap_that_is_too_long_is_refused_with_the_longest() {
        dispatcher.answering(refused -> {
            throw new Rejected(new OverlapUnusable(604_800));
        });

        assertThat(post(PAGE + "/secret/rotate", "overlap=999999999&key=k"))
                .hasStatus(422)
                .bodyText()
                .contains("604800")
                .doesNotContain(EditingFakes.SECRET.reveal());
    }

    @Test
    void a_recovery_is_counted_first_and_asked_for_then() {
        String form = "since=2026-11-21T10:00&mode=FAILED";
        assertThat(post(PAGE + "/recover", form))
                .hasStatusOk()
                .bodyText()
                .contains("12 deliveries would be sent", "value=\"2026-11-21T10:00\"");
        assertThat(dispatcher.asked()).isEmpty();

        assertThat(post(PAGE + "/recover", form + "&sure=true"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith(PAGE + "?recovery=");
        assertThat(commands()).singleElement().isInstanceOfSatisfying(RequestBulkRetry.class, asked -> {
            assertThat(asked.matched()).isEqualTo(12);
            assertThat(asked.task())
                    .isEqualTo(new RecoverWebhook(
                            Hooked.id(1), Instant.parse("2026-11-21T09:00:00Z"), WebKernel.NOW, RecoveryMode.FAILED));
        });
        assertThat(get(PAGE + "?recovery=00000000-0000-7000-8000-000000000009"))
                .bodyText()
                .contains("Recovery: 5 of 12 had their turn; 3 delivered, 1 failed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-22T10:00", "", "+999999999-01-01T00:00"})
    void a_time_that_cannot_be_used_is_said_at_its_field_and_stays(String since) {
        assertThat(post(PAGE + "/recover", "since={since}&mode=FAILED&sure=true".replace("{since}", since)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"since-wrong\"", "aria-invalid=\"true\"", "value=\"" + since.replace('+', ' ') + "\"");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void a_mode_that_there_is_not_is_refused() {
        assertThat(post(PAGE + "/recover", "since=2026-11-21T10:00&mode=EVERYTHING"))
                .hasStatus(400);
        assertThat(dispatcher.asked()).isEmpty();
    }

    private List<DomainCommand> commands() {
        return dispatcher.asked().stream().map(asked -> asked.command()).toList();
    }

    private MvcTestResult get(String path) {
        return asked(path, Role.ADMIN, CHILD);
    }

    private MvcTestResult asked(String path, Role role, AccountId account) {
        return pages.get()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    private MvcTestResult post(String path, String form) {
        return post(path, form, Role.ADMIN, CHILD);
    }

    private MvcTestResult post(String path, String form, Role role, AccountId account) {
        return pages.post()
                .uri(path)
                .contentType("application/x-www-form-urlencoded")
                .content(form)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, account))
                .with(csrf())
                .exchange();
    }
}
