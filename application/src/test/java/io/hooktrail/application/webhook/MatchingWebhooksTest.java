package io.hooktrail.application.webhook;

import static io.hooktrail.application.webhook.FakeAccounts.CHILD;
import static io.hooktrail.application.webhook.FakeAccounts.PARENT;
import static io.hooktrail.application.webhook.FakeAccounts.SIBLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.MatchedWebhook;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.EventSubject;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingWebhooksTest {

    private static final EventSelector CLIENTS = new EventSelector("client", null, null);
    private static final EventSelector CLIENT_CREATED = new EventSelector("client", null, "create");
    private static final EventSelector UNPAID = new EventSelector("booking", "instant_payment", "unpaid");
    private static final EventSubject CREATED = new EventSubject("client", "create", null);

    private final FakeStoredWebhooks stored = new FakeStoredWebhooks();
    private final FakeAccounts accounts = new FakeAccounts();
    private final WebhookIndex index = new WebhookIndex(
            stored,
            accounts,
            new WebhookResolution(accounts, WebhookDefaults.USUAL),
            InstantSource.fixed(AKnownWebhook.NOON));

    @Test
    void finds_the_webhooks_of_the_account_that_asked_for_the_event() {
        known(
                AKnownWebhook.of(1, CHILD, CLIENTS),
                AKnownWebhook.of(2, CHILD, UNPAID),
                AKnownWebhook.of(3, CHILD, EventSelector.EVERYTHING));

        assertMatching(CREATED, CHILD, 1, 3);
        assertMatching(new EventSubject("booking", "unpaid", "instant_payment"), CHILD, 2, 3);
        assertMatching(new EventSubject("booking", "unpaid", "group_customer_payment"), CHILD, 3);
        assertMatching(new EventSubject("ticket", "closed", null), CHILD, 3);
    }

    @Test
    void finds_a_webhook_once_however_often_it_asked() {
        known(AKnownWebhook.of(1, CHILD, CLIENTS, CLIENT_CREATED, EventSelector.EVERYTHING));

        assertMatching(CREATED, CHILD, 1);
    }

    @Test
    void C14_hears_of_the_accounts_below_only_if_it_wants_to_and_never_of_those_beside_or_above() {
        known(
                AKnownWebhook.of(1, PARENT, CLIENTS),
                AKnownWebhook.of(2, PARENT, CLIENTS).includingChildren(),
                AKnownWebhook.of(3, CHILD, CLIENTS).includingChildren(),
                AKnownWebhook.of(4, SIBLING, CLIENTS).includingChildren());

        assertMatching(CREATED, CHILD, 3, 2);
        assertMatching(CREATED, SIBLING, 4, 2);
        assertMatching(CREATED, PARENT, 1, 2);
        assertThat(index.matching(CREATED, CHILD).getLast().account()).isEqualTo(PARENT);
    }

    @Test
    void TM_14_leaves_out_what_is_disabled_or_deleted() {
        known(
                AKnownWebhook.of(1, CHILD, CLIENTS).in(Condition.DISABLED, 1),
                AKnownWebhook.of(2, CHILD, CLIENTS).in(Condition.DELETED, 1));

        assertMatching(CREATED, CHILD);
    }

    @Test
    void follows_changes_and_never_goes_back_to_what_is_older() {
        known(AKnownWebhook.of(1, CHILD, CLIENTS).in(Condition.ENABLED, 5));
        assertMatching(CREATED, CHILD, 1);

        known(AKnownWebhook.of(1, CHILD, CLIENTS).in(Condition.DISABLED, 6));
        assertMatching(CREATED, CHILD);

        known(AKnownWebhook.of(1, CHILD, CLIENTS).in(Condition.ENABLED, 5));
        assertMatching(CREATED, CHILD);
    }

    private void known(AKnownWebhook... webhooks) {
        for (AKnownWebhook webhook : webhooks) {
            stored.store(webhook);
        }
        index.refresh();
    }

    private void assertMatching(EventSubject subject, AccountId account, int... numbers) {
        assertThat(index.matching(subject, account).stream().map(MatchedWebhook::id))
                .containsExactlyElementsOf(
                        IntStream.of(numbers).mapToObj(AKnownWebhook::id).toList());
    }
}
