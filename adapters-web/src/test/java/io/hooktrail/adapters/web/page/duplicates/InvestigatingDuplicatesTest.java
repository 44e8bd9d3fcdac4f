package io.hooktrail.adapters.web.page.duplicates;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.usage.Lane;
import io.hooktrail.application.usage.SentRequest;
import io.hooktrail.application.usage.SentRequests;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.WebhookId;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({DuplicatesPage.class, DuplicatesTab.class, UsageAccess.class, InvestigatingDuplicatesTest.Fakes.class})
class InvestigatingDuplicatesTest {

    private static final EventId EVENT = new EventId(new UUID(5, 5));
    private static final String BOOKING = "00000000-0000-0007-0000-000000000007";

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-0005-0000-000000000005", "msg_00000000-0000-0005-0000-000000000005", BOOKING})
    void MT_12_an_event_its_webhook_id_and_what_it_is_about_are_found(String id) {
        assertThat(shown("/duplicates?q=" + id)).contains("really sent", ">CRM<", "msg_" + EVENT);
    }

    @Test
    void MT_12_it_says_how_often_why_and_who_has_to_de_duplicate_on_what() {
        String page = shown("/duplicates?q=" + EVENT);

        assertThat(page)
                .contains("4 requests were really sent, to 2 webhooks", "3 of them repetitions")
                .contains("Retry after timeout", "it has to answer sooner, or to de-duplicate on the webhook-id header")
                .contains("Manual retry</b>", "<code>user:kim</code>")
                .contains("Two webhooks with the same url", "Delete one of them");
        assertThat(page).as("and draws it").contains("<svg class=\"lanes\"").contains("href=\"#q-");
    }

    @Test
    void MT_12_what_was_sent_once_is_the_receivers_to_look_into() {
        assertThat(shown("/duplicates?q=once"))
                .contains("One request was really sent, to one webhook", "none of them a repetition")
                .contains("No receiver was told anything twice");
    }

    @Test
    void what_is_not_there_is_said_to_be_missing_whatever_was_typed() {
        assertThat(shown("/duplicates?q=%3Cscript%3E"))
                .contains("Nothing was sent about &lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(shown("/duplicates")).contains("Investigate").doesNotContain("Nothing was sent about");
    }

    @Test
    void those_who_may_not_see_attempts_are_not_led_to_them() {
        assertThat(body(asked("/duplicates?q=once", CHILD, Role.VIEWER)))
                .contains("200 OK")
                .doesNotContain("/admin/webhook-deliveries?open");
        assertThat(shown("/duplicates?q=once")).contains("/admin/webhook-deliveries?open=");
    }

    @Test
    void MT_03_without_the_grant_it_says_whom_to_contact() {
        assertThat(asked("/duplicates", SIBLING, Role.ADMIN))
                .hasStatus(403)
                .bodyText()
                .contains("Contact support");
    }

    @Test
    void every_word_is_in_the_messages() {
        assertThat(shown("/duplicates?q=" + EVENT) + shown("/duplicates?q=none"))
                .doesNotContain("??");
    }

    private String shown(String uri) {
        MvcTestResult page = asked(uri, CHILD, Role.ADMIN);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private MvcTestResult asked(String uri, AccountId account, Role role) {
        return pages.get()
                .uri(URI.create(uri))
                .accept("text/html")
                .header("Accept-Language", "en-US")
                .header("Authorization", FakeKeys.bearer(role, account))
                .exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An event that was sent to two webhooks with one URL, and something that was sent once. */
    private static final class Sent implements SentRequests {

        @Override
        public List<Lane> aboutEvent(AccountScope scope, EventId event) {
            return event.equals(EVENT) ? twice() : List.of();
        }

        @Override
        public List<Lane> aboutEntity(AccountScope scope, String entityId) {
            return switch (entityId) {
                case BOOKING -> twice();
                case "once" -> List.of(new Lane(webhook(1), CHILD, List.of(request(1, 1, null, null))));
                default -> List.of();
            };
        }

        private static List<Lane> twice() {
            return List.of(
                    new Lane(
                            webhook(1),
                            CHILD,
                            List.of(
                                    request(1, 1, FailureClass.RESPONSE_TIMEOUT, null),
                                    request(1, 2, FailureClass.HTTP_STATUS, null),
                                    request(1, 3, null, "user:kim"))),
                    new Lane(webhook(2), CHILD, List.of(request(2, 1, null, null))));
        }

        private static WebhookRef webhook(int number) {
            return new WebhookRef(new WebhookId(new UUID(1, number)), "CRM", "https://crm.example.com/hooks");
        }

        private static SentRequest request(
                int delivery, int number, @Nullable FailureClass failure, @Nullable String actor) {
            return new SentRequest(
                    new DeliveryId(new UUID(2, delivery)),
                    EVENT,
                    "c",
                    number,
                    WebKernel.NOW.minusSeconds(100L - 10L * number - delivery),
                    actor == null ? AttemptTrigger.AUTOMATIC : AttemptTrigger.MANUAL,
                    actor,
                    failure == null ? AttemptStatus.SUCCESS : AttemptStatus.FAILED,
                    failure == null ? Integer.valueOf(200) : null,
                    failure);
        }
    }

    /** A parent and one of its children have the grant. */
    private static final class Granted implements Accounts {

        @Override
        public Optional<AccountView> find(AccountScope asked, AccountId account) {
            boolean granted = account.equals(PARENT) || account.equals(CHILD);
            var settings = new AccountSettings("Lindholm Studios", Plan.values()[0], granted, null, null, null);
            return Optional.of(
                    new AccountView(account, null, ZoneId.of("UTC"), settings, WebKernel.NOW, WebKernel.NOW));
        }

        @Override
        public Page<AccountView> list(AccountScope asked, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ApiKeyView> keys(AccountScope asked, AccountId account) {
            throw new UnsupportedOperationException();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        SentRequests sent() {
            return new Sent();
        }

        @Bean
        Accounts granted() {
            return new Granted();
        }
    }
}
