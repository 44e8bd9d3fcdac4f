package io.hooktrail.application.bulkretry;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.delivery.AttemptTrigger;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a webhook catch up: what failed is tried again, then what is missing is owed, as the mode says. */
final class RecoveringAWebhook {

    private static final String FAILED = "failed:";
    private static final String MISSING = "missing:";

    private final Webhooks webhooks;
    private final RetryingWhatMatches failed;
    private final OwingWhatIsMissing missing;

    RecoveringAWebhook(Webhooks webhooks, RetryingWhatMatches failed, OwingWhatIsMissing missing) {
        this.webhooks = webhooks;
        this.failed = failed;
        this.missing = missing;
    }

    Step step(Turn turn, RecoverWebhook task) {
        String position = turn.job().position();
        AccountId owner = turn.job().account();
        Optional<WebhookView> webhook = webhooks.find(new AccountScope(owner, Set.of(owner)), task.webhook());
        if (webhook.isEmpty()) {
            return new Step(MISSING, 0, 0, true); // Deleted meanwhile: there is nobody left to recover.
        }
        return task.mode().retries() && (position == null || position.startsWith(FAILED))
                ? retry(turn, task, rest(position, FAILED))
                : owe(turn, webhook.get(), task, rest(position, MISSING));
    }

    private Step retry(Turn turn, RecoverWebhook task, @Nullable String cursor) {
        AccountId owner = turn.job().account();
        Step step = failed.step(
                turn, new AccountScope(owner, Set.of(owner)), Filters.failed(task), AttemptTrigger.RECOVERY, cursor);
        if (!step.last()) {
            return new Step(FAILED + step.position(), step.handled(), step.refused(), false);
        }
        return new Step(MISSING, step.handled(), step.refused(), !task.mode().makes());
    }

    private Step owe(Turn turn, WebhookView webhook, RecoverWebhook task, @Nullable String after) {
        Step step = missing.step(turn, webhook, task, after == null ? null : EventId.of(after));
        return new Step(MISSING + step.position(), step.handled(), step.refused(), step.last());
    }

    private static @Nullable String rest(@Nullable String position, String phase) {
        return position == null || position.length() == phase.length() ? null : position.substring(phase.length());
    }
}
