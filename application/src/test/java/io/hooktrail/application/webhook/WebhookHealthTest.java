package io.hooktrail.application.webhook;

import static io.hooktrail.application.webhook.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.WebhookCommand.DisableWebhook;
import io.hooktrail.domain.webhook.WebhookCommand.RecordFailing;
import io.hooktrail.domain.webhook.WebhookCommand.RecordRecovery;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WebhookHealthTest {

    private static final WebhookId ID = AKnownWebhook.id(1);
    private static final RecordFailing FAILING = new RecordFailing(ID, AKnownWebhook.NOON);
    private static final RecordRecovery RECOVERY = new RecordRecovery(ID, AKnownWebhook.NOON);

    private final FakeStoredWebhooks stored = new FakeStoredWebhooks();
    private final FakeAccounts accounts = new FakeAccounts();
    private final InstantSource clock = InstantSource.fixed(AKnownWebhook.NOON);
    private final WebhookIndex index =
            new WebhookIndex(stored, accounts, new WebhookResolution(accounts, WebhookDefaults.USUAL), clock);
    private final Dispatched commands = new Dispatched();
    private final WebhookHealth health = new WebhookHealth(index, commands, clock);
    private final AKnownWebhook webhook = AKnownWebhook.of(1, CHILD, EventSelector.EVERYTHING);

    @Test
    void asks_nothing_while_nothing_changes() {
        known(webhook);
        health.record(Map.of(ID, true));
        known(webhook.failing(true));
        health.record(Map.of(ID, false));

        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void tells_that_failing_began_once_however_many_batches_fail() {
        known(webhook);
        health.record(Map.of(ID, false));
        health.record(Map.of(ID, false));

        assertThat(commands.asked()).containsExactly(FAILING);
    }

    @Test
    void tells_of_a_recovery() {
        known(webhook.failing(true));
        health.record(Map.of(ID, true));

        assertThat(commands.asked()).containsExactly(RECOVERY);
    }

    @Test
    void tells_a_change_only_after_the_one_before_is_settled() {
        known(webhook);
        health.record(Map.of(ID, false));
        health.record(Map.of(ID, true));
        assertThat(commands.asked()).containsExactly(FAILING);

        known(webhook.failing(true));
        commands.answerAll();
        assertThat(commands.asked()).containsExactly(FAILING, RECOVERY);
    }

    @Test
    void asks_again_after_a_refusal() {
        known(webhook);
        health.record(Map.of(ID, false));
        commands.refuseAll();
        health.record(Map.of(ID, false));

        assertThat(commands.asked()).containsExactly(FAILING, FAILING);
    }

    @Test
    void says_nothing_about_what_is_disabled_or_gone() {
        known(webhook.in(Condition.DISABLED, 2));
        health.record(Map.of(ID, false, AKnownWebhook.id(7), false));
        health.gone(ID);

        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void disables_a_webhook_whose_receiver_wants_no_more() {
        known(webhook);
        health.gone(ID);

        assertThat(commands.asked()).containsExactly(new DisableWebhook(ID, DisabledReason.GONE, AKnownWebhook.NOON));
    }

    private void known(AKnownWebhook now) {
        stored.store(now);
        index.refresh();
    }

    /** Answers when told to. */
    private static final class Dispatched implements CommandDispatcher {
        private final List<Asked> asked = new ArrayList<>();
        private final List<CompletableFuture<Accepted>> open = new ArrayList<>();

        List<DomainCommand> asked() {
            return asked.stream().map(Asked::command).toList();
        }

        void answerAll() {
            take().forEach(answer -> answer.complete(new Accepted("", List.of(), 0, false)));
        }

        void refuseAll() {
            take().forEach(answer -> answer.completeExceptionally(new Overloaded()));
        }

        private List<CompletableFuture<Accepted>> take() {
            var now = List.copyOf(open);
            open.clear();
            return now;
        }

        @Override
        public CompletableFuture<Accepted> dispatch(Asked one) {
            asked.add(one);
            var answer = new CompletableFuture<Accepted>();
            open.add(answer);
            return answer;
        }

        @Override
        public List<CompletableFuture<Accepted>> dispatchAll(List<Asked> all) {
            return all.stream().map(this::dispatch).toList();
        }
    }
}
