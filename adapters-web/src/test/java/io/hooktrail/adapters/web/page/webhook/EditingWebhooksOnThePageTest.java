package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.WebKernel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Accepted;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookChange.Choose;
import io.hooktrail.domain.webhook.WebhookChange.LimitRate;
import io.hooktrail.domain.webhook.WebhookChange.Pin;
import io.hooktrail.domain.webhook.WebhookChange.Rename;
import io.hooktrail.domain.webhook.WebhookChange.Retry;
import io.hooktrail.domain.webhook.WebhookChange.SendHeaders;
import io.hooktrail.domain.webhook.WebhookChange.Switch;
import io.hooktrail.domain.webhook.WebhookChange.TimeOut;
import io.hooktrail.domain.webhook.WebhookCommand.ChangeWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.CreateWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RevealSecret;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookRejection.ChangedMeanwhile;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    WebhookFormPage.class,
    WebhookEditPage.class,
    FormModel.class,
    FormChanges.class,
    FormCommands.class,
    WebhookKeys.class,
    EditingFakes.class
})
class EditingWebhooksOnThePageTest {

    private static final String GOOD = "name=CRM&url=https://crm.example.com/hooks&enabled=true&events=client.*"
            + "&events=booking[instant].confirmed&key=k";

    @Autowired
    MockMvcTester pages;

    @Autowired
    FakeDispatcher dispatcher;

    @Autowired
    Hooked hooked;

    @BeforeEach
    void one_webhook() {
        hooked.reset();
        hooked.views.add(Hooked.webhook(1, "https://crm.example.com/hooks"));
        dispatcher.reset();
    }

    @Test
    void TM_13_TM_16_TM_18_SBO_14_SBO_15_SBO_16_the_form_has_a_field_for_each() throws UnsupportedEncodingException {
        assertThat(text(get("/webhooks/new")))
                .contains("id=\"name\"", "id=\"url\"", "id=\"enabled\"", "Follow the account (now v2)", ">Save<")
                .contains("value=\"attendance.create\"", "value=\"attendance.update\"", "value=\"attendance.destroy\"")
                .contains(
                        "value=\"user.create\"",
                        "value=\"user.update\"",
                        "value=\"user.destroy\"",
                        "value=\"client.*\"");
    }

    @Test
    void TK_03_the_states_of_a_booking_are_those_of_its_graph() throws UnsupportedEncodingException {
        assertThat(text(get("/webhooks/new")))
                .contains("value=\"booking[instant_payment].unpaid\"", "value=\"booking[reservation].expired\"")
                .doesNotContain("value=\"booking[instant].unpaid\"");
    }

    @Test
    void TM_15_GKM_31_the_field_of_the_url_says_what_it_should_be() throws UnsupportedEncodingException {
        assertThat(text(get("/webhooks/new"))).contains("It should begin with https://", "such as webhook.site");
    }

    @Test
    void TM_19_saving_asks_for_the_webhook_and_shows_its_secret_once() {
        dispatcher.answering(one -> new Accepted(Hooked.id(1).toString(), List.of(FakeDispatcher.EVENT), 0, false));

        MvcTestResult page = post(
                "/webhooks",
                GOOD
                        + "&version=v1&headers=X-Env: prod%0D%0AX-Team: blue&retry=own&delays=120, 360&statuses=400"
                        + "&timeout=5&rate=7");

        assertThat(page).hasStatus(201).bodyText().contains(EditingFakes.SECRET.reveal(), "CRM &lt;1&gt; was added");
        var command = (CreateWebhook) asked();
        assertThat(command.account()).isEqualTo(CHILD);
        assertThat(command.name()).isEqualTo("CRM");
        assertThat(command.url()).isEqualTo(new WebhookUrl("https://crm.example.com/hooks"));
        assertThat(command.at()).isEqualTo(NOW);
        assertThat(command.changes())
                .contains(
                        new Choose(List.of(
                                new EventSelector("client", null, null),
                                new EventSelector("booking", "instant", "confirmed"))),
                        new Pin(PayloadVersion.V1),
                        new SendHeaders(new WebhookHeaders(Map.of("X-Env", "prod", "X-Team", "blue"))),
                        new Retry(new RetryPolicy(
                                List.of(Duration.ofSeconds(120), Duration.ofSeconds(360)), Set.of(400))),
                        new TimeOut(Duration.ofSeconds(5)),
                        new LimitRate(7),
                        new Switch(true));
        assertThat(dispatcher.asked().getFirst().key()).isNotNull();
    }

    @Test
    void TM_21_what_is_sent_twice_is_saved_once_and_is_another_look_at_the_secret() {
        dispatcher.answering(one -> new Accepted(Hooked.id(1).toString(), List.of(), 0, true));

        assertThat(post("/webhooks", GOOD)).hasStatus(201);

        assertThat(dispatcher.asked().get(0).command()).isInstanceOf(CreateWebhook.class);
        assertThat(dispatcher.asked().get(1).command()).isInstanceOf(RevealSecret.class);
        String key = dispatcher.asked().getFirst().key().key();
        post("/webhooks", GOOD.replace("CRM", "Till"));
        assertThat(dispatcher.asked().get(2).key().key()).as("another webhook").isNotEqualTo(key);
    }

    @Test
    void what_cannot_be_used_comes_back_as_typed_with_what_to_change_at_each_field()
            throws UnsupportedEncodingException {
        MvcTestResult page = post(
                "/webhooks",
                "name= &url=ftp://crm&headers=Host: a&retry=own&delays=soon&timeout=99"
                        + "&rate=many&secret=letmein&version=v9&key=k");

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("id=\"name-wrong\"", "id=\"url-wrong\"", "id=\"events-wrong\"", "id=\"headers-wrong\"")
                .contains("id=\"retry_policy-wrong\"", "id=\"timeout_seconds-wrong\"", "id=\"secret-wrong\"")
                .contains("id=\"rate_limit_per_second-wrong\"", "id=\"version-wrong\"")
                .contains("must begin with https:// or http://", "value=\"ftp://crm\"", "Host: a", "value=\"soon\"")
                .doesNotContain("letmein");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void TM_01_without_a_plan_that_includes_webhooks_there_is_no_form() throws UnsupportedEncodingException {
        hooked.plan = Plan.BASIC;

        MvcTestResult page = get("/webhooks/new");

        assertThat(page).hasStatus(403);
        assertThat(text(page)).contains("Webhooks come with the Plus plan").doesNotContain("id=\"webhook-form\"");
    }

    @Test
    void the_form_of_a_webhook_shows_what_it_has_and_saves_over_nobody() throws UnsupportedEncodingException {
        String form = text(get("/webhooks/" + Hooked.id(1) + "/edit"));
        assertThat(form)
                .contains("value=\"CRM &lt;1&gt;\"", "X-Env: prod", "X-Api-Key: ")
                .contains("name=\"revision\" value=\"3\"")
                .containsPattern("value=\"client\\.\\*\"[^>]* checked")
                .doesNotContainPattern("value=\"user\\.create\"[^>]* checked");

        MvcTestResult saved = post(
                "/webhooks/" + Hooked.id(1),
                "name=Till&url=https://till.example.com/" + "&events=client.*&revision=3&headers=X-Api-Key: "
                        + WebhookHeaders.MASK + "%0D%0AX-Env: prod");

        assertThat(saved).hasStatus(302).hasHeader("Location", "/webhooks/" + Hooked.id(1));
        var command = (ChangeWebhook) asked();
        assertThat(command.revision()).isEqualTo(3);
        assertThat(command.changes())
                .contains(new Rename("Till"), new Switch(false))
                .noneMatch(SendHeaders.class::isInstance);
    }

    @Test
    void whoever_was_slower_sees_what_they_typed_and_is_told() throws UnsupportedEncodingException {
        dispatcher.answering(one -> {
            throw new Rejected(new ChangedMeanwhile(Hooked.id(1)));
        });

        MvcTestResult page = post("/webhooks/" + Hooked.id(1), GOOD + "&revision=2");

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("Somebody else changed this webhook meanwhile", "name=\"revision\" value=\"3\"");
    }

    private DomainCommand asked() {
        return dispatcher.asked().getFirst().command();
    }

    private MvcTestResult get(String path) {
        return pages.get()
                .uri(path)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .accept("text/html")
                .exchange();
    }

    private MvcTestResult post(String path, String form) {
        return pages.post()
                .uri(path)
                .header("Authorization", FakeKeys.bearer(Role.ADMIN))
                .accept("text/html")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String text(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }
}
