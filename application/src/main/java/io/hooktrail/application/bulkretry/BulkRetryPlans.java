package io.hooktrail.application.bulkretry;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.PeriodUnusable;
import io.hooktrail.domain.bulkretry.Criteria;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a bulk retry or a recovery would do: the whole of a dry run, and the beginning of a real one. */
public final class BulkRetryPlans {

    private final DeliveryLog log;
    private final OwingWhatIsMissing missing;
    private final AccountTree tree;
    private final InstantSource clock;

    BulkRetryPlans(DeliveryLog log, OwingWhatIsMissing missing, AccountTree tree, InstantSource clock) {
        this.log = log;
        this.missing = missing;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * Another attempt of what matches and was sent before now.
     *
     * @throws Rejected if the filter asks for states that cannot be retried in bulk
     */
    public BulkRetryPlan retry(AccountScope scope, DeliveryFilter filter) {
        Criteria criteria = Filters.criteria(filter, clock.instant());
        boolean everywhere = !tree.scopeOf(scope.acting()).visible().containsAll(scope.visible());
        long matched = log.count(scope, Filters.of(criteria));
        return new BulkRetryPlan(new RetryMatching(criteria, everywhere), Math.toIntExact(matched));
    }

    /**
     * Lets a webhook catch up with a period.
     *
     * @param webhook as its owner sees it
     * @param until null, or later than now, for now
     * @throws Rejected if the period is empty
     */
    public BulkRetryPlan recover(WebhookView webhook, Instant since, @Nullable Instant until, RecoveryMode mode) {
        Instant now = clock.instant();
        Instant end = until == null || until.isAfter(now) ? now : until;
        if (!since.isBefore(end)) {
            throw new Rejected(new PeriodUnusable());
        }
        var task = new RecoverWebhook(webhook.id(), since, end, mode);
        var owner = new AccountScope(webhook.account(), Set.of(webhook.account()));
        long matched = (mode.retries() ? log.count(owner, Filters.failed(task)) : 0)
                + (mode.makes() ? missing.count(webhook, task) : 0);
        return new BulkRetryPlan(task, Math.toIntExact(matched));
    }
}
