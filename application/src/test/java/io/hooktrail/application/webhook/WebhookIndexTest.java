package io.hooktrail.application.webhook;

import static io.hooktrail.application.webhook.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.SigningSecret;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.WebhookEvent.WebhookEnabled;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookIndexTest {

    private static final Instant NOON = AKnownWebhook.NOON;
    private static final RetryPolicy ONCE = RetryPreset.ONCE.policy();
    private static final RetryPolicy MYTIME = RetryPreset.MYTIME_5.policy();
    private static final WebhookSecret OLDER = WebhookSecret.of(new byte[24]);

    private final FakeStoredWebhooks stored = new FakeStoredWebhooks();
    private final FakeAccounts accounts = new FakeAccounts();
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final WebhookIndex index =
            new WebhookIndex(stored, accounts, new WebhookResolution(accounts, WebhookDefaults.USUAL), clock);
    private final AKnownWebhook webhook = AKnownWebhook.of(1, CHILD, EventSelector.EVERYTHING);

    @Test
    void TM_17_sends_the_pinned_version_else_the_accounts_else_the_latest_stable_one() {
        stored.store(webhook);
        index.refresh();
        assertThat(version()).isEqualTo(PayloadVersion.LATEST_STABLE);

        accounts.settings.put(CHILD, settings(PayloadVersion.V1, null));
        assertThat(version()).isEqualTo(PayloadVersion.V1);

        stored.store(webhook.choosing(PayloadVersion.V3_PREVIEW, null));
        index.refresh();
        assertThat(version()).isEqualTo(PayloadVersion.V3_PREVIEW);
    }

    @Test
    void C5_retries_as_the_webhook_says_else_its_account_else_the_installation() {
        stored.store(webhook);
        index.refresh();
        assertThat(index.retryPolicies().of(AKnownWebhook.id(1))).isEqualTo(RetryPreset.GKM_3X30.policy());

        accounts.settings.put(CHILD, settings(null, MYTIME));
        assertThat(index.retryPolicies().of(AKnownWebhook.id(1))).isEqualTo(MYTIME);

        stored.store(webhook.choosing(null, ONCE));
        index.refresh();
        assertThat(index.retryPolicies().of(AKnownWebhook.id(1))).isEqualTo(ONCE);
    }

    @Test
    void signs_with_every_secret_that_is_valid_now() {
        stored.store(webhook.signingWith(
                new LiveSecret(AKnownWebhook.SECRET, null, NOON, null),
                new LiveSecret(OLDER, null, NOON, NOON.plusSeconds(60))));
        index.refresh();
        assertThat(keys()).containsExactly(AKnownWebhook.SECRET.key(), OLDER.key());

        now = NOON.plusSeconds(60);
        assertThat(keys()).containsExactly(AKnownWebhook.SECRET.key());
    }

    @Test
    void tells_target_name_and_condition() {
        stored.store(webhook);
        stored.store(AKnownWebhook.of(2, CHILD).in(Condition.DISABLED, 1));
        stored.store(AKnownWebhook.of(3, CHILD).in(Condition.DELETED, 1).signingWith());
        index.refresh();

        assertThat(index.find(AKnownWebhook.id(1)).orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(index.find(AKnownWebhook.id(1)).orElseThrow().headers()).containsEntry("X-Number", "1");
        assertThat(index.find(AKnownWebhook.id(2))).isPresent();
        assertThat(index.find(AKnownWebhook.id(3))).isEmpty();
        assertThat(index.conditions().conditionOf(AKnownWebhook.id(1))).isEqualTo(Condition.ENABLED);
        assertThat(index.conditions().conditionOf(AKnownWebhook.id(2))).isEqualTo(Condition.DISABLED);
        assertThat(index.conditions().conditionOf(AKnownWebhook.id(3))).isEqualTo(Condition.DELETED);
        assertThat(index.reference(AKnownWebhook.id(3)))
                .contains(new WebhookRef(AKnownWebhook.id(3), "Webhook 3", "https://r3.example/"));
    }

    @Test
    void looks_up_a_webhook_that_another_node_has_just_created_instead_of_calling_it_deleted() {
        index.refresh();
        stored.store(webhook);

        assertThat(index.conditions().conditionOf(AKnownWebhook.id(1))).isEqualTo(Condition.ENABLED);
        assertThat(index.conditions().conditionOf(AKnownWebhook.id(1))).isEqualTo(Condition.ENABLED);
        assertThat(stored.lookUps).isEqualTo(1);
        assertThat(index.conditions().conditionOf(AKnownWebhook.id(2))).isEqualTo(Condition.DELETED);
    }

    @Test
    void knows_what_a_unit_of_work_changed_as_soon_as_that_is_committed_and_not_before() {
        stored.store(webhook.in(Condition.DISABLED, 1));
        index.refresh();

        var unit = DefaultUnitOfWork.startAndGet(null);
        stored.store(webhook.in(Condition.ENABLED, 2));
        index.on(new WebhookEnabled(AKnownWebhook.id(1), NOON));
        assertThat(matches()).isFalse();
        unit.commit();

        assertThat(matches()).isTrue();
    }

    @Test
    void forgets_what_a_unit_of_work_changed_that_is_undone() {
        stored.store(webhook.in(Condition.DISABLED, 1));
        index.refresh();

        var unit = DefaultUnitOfWork.startAndGet(null);
        stored.store(webhook.in(Condition.ENABLED, 2));
        index.on(new WebhookEnabled(AKnownWebhook.id(1), NOON));
        unit.rollback();

        assertThat(matches()).isFalse();
    }

    private boolean matches() {
        return !index.matching(new EventSubject("client", "create", null), CHILD)
                .isEmpty();
    }

    private PayloadVersion version() {
        return index.find(AKnownWebhook.id(1)).orElseThrow().version();
    }

    private List<byte[]> keys() {
        return index.find(AKnownWebhook.id(1)).orElseThrow().secrets().stream()
                .map(SigningSecret::bytes)
                .toList();
    }

    private static AccountSettings settings(@Nullable PayloadVersion version, @Nullable RetryPolicy policy) {
        return new AccountSettings("Child", Plan.values()[0], false, version, null, policy);
    }
}
