package io.hooktrail.adapters.web;

import io.hooktrail.application.Accepted;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.bulkretry.BulkRetryPlan;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import java.time.InstantSource;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the bulk retry that was planned. */
@Component
public final class BulkRetryAsking {

    private final Commands commands;
    private final InstantSource clock;

    BulkRetryAsking(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Asks; it runs in the background.
     *
     * @param account which it belongs to
     * @param rate deliveries a second at most; null for as fast as it goes
     */
    public BulkRetryId ask(
            Caller caller,
            AccountId account,
            BulkRetryPlan plan,
            @Nullable Integer rate,
            @Nullable IdempotencyKey key) {
        var id = BulkRetryId.of(IdentifierFactory.getInstance().generateIdentifier());
        var command = new RequestBulkRetry(
                id,
                account,
                plan.task(),
                plan.matched(),
                rate,
                caller.requester().actor(),
                clock.instant());
        Accepted accepted = commands.ask(caller, command, key);
        return BulkRetryId.of(accepted.stream());
    }
}
