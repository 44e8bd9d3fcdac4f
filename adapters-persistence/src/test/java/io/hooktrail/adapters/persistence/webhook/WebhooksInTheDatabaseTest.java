package io.hooktrail.adapters.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.adapters.persistence.Projecting;
import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.AttemptErrorRates;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookEvent;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookCreated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDeleted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookDisabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEventsChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookFailingBegan;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookHeadersSet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookPolicySet;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRecovered;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRenamed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookRetargeted;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRevealed;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSecretRotated;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookSignaturesChosen;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookVersionPinned;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WebhooksInTheDatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final WebhookUrl URL = new WebhookUrl("https://crm.example.com/hooks");

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final WebhookId id = new WebhookId(UUID.randomUUID());
    private final AccountScope scope = scope(account);
    private final Projecting events = new Projecting(DATABASE, new WebhookProjection(DATABASE.sql()));
    private final JdbcWebhookSecrets secrets = Sealing.secrets(DATABASE, Sealing.ring());
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final JdbcWebhooks webhooks = new JdbcWebhooks(
            DATABASE.sql(),
            Sealing.opened(DATABASE, Sealing.ring()),
            new WebhookResolution(of -> Optional.empty(), WebhookDefaults.USUAL),
            beans.getBeanProvider(AttemptErrorRates.class));

    @Test
    void a_new_webhook_is_shown_with_what_holds_for_it() {
        events.tell(created(id, "CRM", NOON));

        assertThat(webhooks.find(scope, id))
                .contains(new WebhookView(
                        id,
                        account,
                        "CRM",
                        URL,
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        PayloadVersion.LATEST_STABLE,
                        WebhookHeaders.NONE,
                        WebhookPolicy.DEFAULT,
                        List.of(SignatureScheme.V1),
                        null,
                        WebhookDefaults.USUAL.retryPolicy(),
                        Duration.ofSeconds(10),
                        null,
                        NOON,
                        NOON,
                        1));
    }

    @Test
    void the_public_key_is_shown_of_a_webhook_that_signs_with_a_key_pair() {
        events.tell(created(id, "CRM", NOON));
        secrets.keep(id, Sealing.secret(1), NOON, NOON);
        assertThat(webhooks.find(scope, id).orElseThrow().publicKey()).isNull();

        events.tell(new WebhookSignaturesChosen(id, List.of(SignatureScheme.V1, SignatureScheme.V1A), NOON));

        WebhookView view = webhooks.find(scope, id).orElseThrow();
        assertThat(view.schemes()).containsExactly(SignatureScheme.V1, SignatureScheme.V1A);
        assertThat(view.publicKey())
                .startsWith("whpk_")
                .isEqualTo(secrets.live(id, NOON).getFirst().keyPair().publicText());
    }

    @Test
    void every_choice_is_kept() {
        var selectors = List.of(
                EventSelector.EVERYTHING,
                new EventSelector("client", null, null),
                new EventSelector("booking", "instant_payment", "unpaid"));
        var policy = new WebhookPolicy(
                new RetryPolicy(List.of(Duration.ofSeconds(90)), Set.of(400, 410), 0.1),
                Duration.ofSeconds(5),
                7,
                List.of(SignatureHeader.TIMEKIT),
                true);
        Instant later = NOON.plusSeconds(1);
        events.tell(
                created(id, "CRM", NOON),
                new WebhookRenamed(id, "ERP", NOON),
                new WebhookRetargeted(id, new WebhookUrl("http://erp.example/"), NOON),
                new WebhookEventsChosen(id, selectors, NOON),
                new WebhookVersionPinned(id, PayloadVersion.V3_PREVIEW, NOON),
                new WebhookHeadersSet(id, List.of("X-Env"), NOON),
                new WebhookPolicySet(id, policy, NOON),
                new WebhookEnabled(id, later));

        WebhookView view = webhooks.find(scope, id).orElseThrow();
        assertThat(view.name()).isEqualTo("ERP");
        assertThat(view.url()).hasToString("http://erp.example/");
        assertThat(view.events()).isEqualTo(selectors);
        assertThat(view.version()).isEqualTo(view.effectiveVersion()).isEqualTo(PayloadVersion.V3_PREVIEW);
        assertThat(view.policy()).isEqualTo(policy);
        assertThat(view.retryPolicy()).isEqualTo(policy.retryPolicy());
        assertThat(view.timeout()).hasSeconds(5);
        assertThat(view.enabled()).isTrue();
        assertThat(view.createdAt()).isEqualTo(NOON);
        assertThat(view.updatedAt()).isEqualTo(later);
        assertThat(view.revision()).isEqualTo(8);
    }

    @Test
    void every_choice_can_be_taken_back() {
        var policy = new WebhookPolicy(
                new RetryPolicy(List.of(), Set.of()), Duration.ofSeconds(5), 7, List.of(SignatureHeader.TIMEKIT), true);
        events.tell(
                created(id, "CRM", NOON),
                new WebhookVersionPinned(id, PayloadVersion.V1, NOON),
                new WebhookPolicySet(id, policy, NOON));
        events.tell(new WebhookVersionPinned(id, null, NOON), new WebhookPolicySet(id, WebhookPolicy.DEFAULT, NOON));

        WebhookView view = webhooks.find(scope, id).orElseThrow();
        assertThat(view.version()).isNull();
        assertThat(view.policy()).isEqualTo(WebhookPolicy.DEFAULT);
    }

    @Test
    void SBO_18_tells_whether_and_why_nothing_is_sent() {
        events.tell(created(id, "CRM", NOON), new WebhookEnabled(id, NOON), new WebhookFailingBegan(id, NOON));
        assertThat(webhooks.find(scope, id).orElseThrow().failingSince()).isEqualTo(NOON);

        events.tell(new WebhookDisabled(id, DisabledReason.FAILING, NOON));
        WebhookView disabled = webhooks.find(scope, id).orElseThrow();
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.disabledReason()).isEqualTo(DisabledReason.FAILING);
        assertThat(disabled.failingSince()).isNull();

        events.tell(new WebhookEnabled(id, NOON));
        assertThat(webhooks.find(scope, id).orElseThrow().disabledReason()).isNull();
    }

    @Test
    void health_and_a_look_at_the_secret_leave_the_revision_alone() {
        events.tell(
                created(id, "CRM", NOON),
                new WebhookEnabled(id, NOON),
                new WebhookFailingBegan(id, NOON.plusSeconds(5)),
                new WebhookRecovered(id, NOON.plusSeconds(6)),
                new WebhookSecretRevealed(id, NOON.plusSeconds(7)));

        WebhookView view = webhooks.find(scope, id).orElseThrow();
        assertThat(view.revision()).isEqualTo(2);
        assertThat(view.updatedAt()).isEqualTo(NOON);
        assertThat(view.failingSince()).isNull();
    }

    @Test
    void a_rotation_is_an_update() {
        events.tell(created(id, "CRM", NOON), new WebhookSecretRotated(id, NOON, NOON.plusSeconds(9)));

        assertThat(webhooks.find(scope, id).orElseThrow().updatedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void headers_are_shown_but_credentials_are_masked() {
        events.tell(created(id, "CRM", NOON));
        secrets.keepHeaders(id, new WebhookHeaders(Map.of("X-Env", "prod", "X-Api-Key", "k")));

        assertThat(webhooks.find(scope, id).orElseThrow().headers().values())
                .isEqualTo(Map.of("X-Env", "prod", "X-Api-Key", WebhookHeaders.MASK));
    }

    @Test
    void TM_10_error_rates_are_shown_where_somebody_knows_them() {
        events.tell(created(id, "CRM", NOON));
        AttemptErrorRates rates = asked -> Map.of(id, new BigDecimal("12.50"));
        beans.addBean("rates", rates);

        assertThat(webhooks.find(scope, id).orElseThrow().errorRate()).isEqualByComparingTo("12.5");
    }

    @Test
    void a_deleted_webhook_and_that_of_another_account_are_not_there() {
        events.tell(created(id, "CRM", NOON));
        assertThat(webhooks.find(scope(new AccountId(UUID.randomUUID())), id)).isEmpty();
        assertThat(names(WebhookFilter.ALL, WebhookSort.NEWEST)).containsExactly("CRM");

        events.tell(new WebhookDeleted(id, NOON));
        assertThat(webhooks.find(scope, id)).isEmpty();
        assertThat(names(WebhookFilter.ALL, WebhookSort.NEWEST)).isEmpty();
    }

    @Test
    void an_event_without_a_row_is_an_error() {
        assertThatIllegalStateException().isThrownBy(() -> events.tell(new WebhookRenamed(id, "X", NOON)));
    }

    @Test
    void SBO_03_filters_by_creation_state_and_text() {
        WebhookId second = another(2);
        events.tell(
                created(id, "Card 50%", NOON),
                created(second, "Cards", NOON.plusSeconds(60)),
                new WebhookEnabled(second, NOON.plusSeconds(60)));

        assertThat(names(new WebhookFilter(NOON.plusSeconds(1), null, null, null), WebhookSort.NEWEST))
                .containsExactly("Cards");
        assertThat(names(new WebhookFilter(NOON, NOON.plusSeconds(60), null, null), WebhookSort.NEWEST))
                .containsExactly("Card 50%");
        assertThat(names(new WebhookFilter(null, null, false, null), WebhookSort.NEWEST))
                .containsExactly("Card 50%");
        assertThat(names(new WebhookFilter(null, null, true, null), WebhookSort.NEWEST))
                .containsExactly("Cards");
        assertThat(names(new WebhookFilter(null, null, null, "0%"), WebhookSort.NEWEST))
                .containsExactly("Card 50%");
        assertThat(names(new WebhookFilter(null, null, null, "CRM.example"), WebhookSort.OLDEST))
                .containsExactly("Card 50%", "Cards");
        assertThat(names(new WebhookFilter(null, null, null, "_"), WebhookSort.NEWEST))
                .isEmpty();
    }

    @Test
    void SBO_08_sorts_by_creation_update_and_id() {
        WebhookId lower = new WebhookId(new UUID(0, System.nanoTime()));
        events.tell(
                created(id, "first", NOON),
                created(lower, "second", NOON.plusSeconds(1)),
                new WebhookEnabled(id, NOON.plusSeconds(2)));

        assertThat(names(WebhookFilter.ALL, WebhookSort.OLDEST)).containsExactly("first", "second");
        assertThat(names(WebhookFilter.ALL, WebhookSort.NEWEST)).containsExactly("second", "first");
        assertThat(names(WebhookFilter.ALL, WebhookSort.CHANGED_LAST)).containsExactly("first", "second");
        assertThat(names(WebhookFilter.ALL, WebhookSort.CHANGED_FIRST)).containsExactly("second", "first");
        assertThat(names(WebhookFilter.ALL, WebhookSort.ID)).containsExactly("second", "first");
    }

    @ParameterizedTest
    @EnumSource(WebhookSort.class)
    void pages_lead_forth_and_back_without_gap_or_repetition(WebhookSort sort) {
        for (int i = 0; i < 7; i++) {
            events.tell(created(another(i), "W" + i, NOON.plusSeconds(i / 3)));
        }
        List<String> everything = names(WebhookFilter.ALL, sort);
        List<String> forth = new ArrayList<>();
        Page<WebhookView> page = list(sort, null);
        assertThat(page.previous()).isNull();
        forth.addAll(names(page));
        while (page.next() != null) {
            page = list(sort, page.next());
            forth.addAll(names(page));
        }
        assertThat(forth).hasSize(7).isEqualTo(everything);

        List<String> back = new ArrayList<>(names(page));
        while (page.previous() != null) {
            page = list(sort, page.previous());
            back.addAll(0, names(page));
        }
        assertThat(back).isEqualTo(everything);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        for (int i = 0; i < 3; i++) {
            events.tell(created(another(i), "W" + i, NOON));
        }
        String cursor = list(WebhookSort.NEWEST, null).next();

        assertThatThrownBy(() -> list(WebhookSort.ID, cursor)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> list(WebhookSort.ID, "forged")).isInstanceOf(Rejected.class);
    }

    private Page<WebhookView> list(WebhookSort sort, @Nullable String cursor) {
        return webhooks.list(scope, WebhookFilter.ALL, sort, new PageRequest(2, cursor));
    }

    private List<String> names(WebhookFilter filter, WebhookSort sort) {
        return names(webhooks.list(scope, filter, sort, PageRequest.first()));
    }

    private static List<String> names(Page<WebhookView> page) {
        return page.items().stream().map(WebhookView::name).toList();
    }

    private WebhookEvent created(WebhookId webhook, String name, Instant at) {
        return new WebhookCreated(webhook, account, name, URL, at);
    }

    private static WebhookId another(int number) {
        return new WebhookId(new UUID(number, UUID.randomUUID().getLeastSignificantBits()));
    }

    private static AccountScope scope(AccountId account) {
        return new AccountScope(account, Set.of(account));
    }
}
