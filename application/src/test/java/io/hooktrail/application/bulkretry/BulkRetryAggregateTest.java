package io.hooktrail.application.bulkretry;

import io.hooktrail.domain.DomainCommand;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetryCommand;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.AdvanceBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryEvent;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.bulkretry.RecoveryMode;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkRetryAggregateTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final BulkRetryId ID = new BulkRetryId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final RecoverWebhook RECOVERY =
            new RecoverWebhook(new WebhookId(new UUID(3, 3)), NOON.minusSeconds(60), NOON, RecoveryMode.ALL);
    private static final BulkRetryEvent REQUESTED = new RecoveryRequested(
            ID, ACCOUNT, RECOVERY.webhook(), RECOVERY.since(), NOON, RecoveryMode.ALL, 7, "key:1", NOON);

    private record Line(BulkRetryCommand command, BulkRetryEvent event) {}

    private final AggregateTestFixture<BulkRetryAggregate> fixture =
            new AggregateTestFixture<>(BulkRetryAggregate.class);

    BulkRetryAggregateTest() {
        fixture.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier(((DomainCommand) message.getPayload()).id(), null));
    }

    @Test
    void begins_with_its_first_command() {
        fixture.givenNoPriorActivity()
                .when(new RequestBulkRetry(ID, ACCOUNT, RECOVERY, 7, null, "key:1", NOON))
                .expectEvents(REQUESTED);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hands_every_command_to_the_decider(Line line) {
        fixture.given(REQUESTED).when(line.command()).expectEvents(line.event());
    }

    static Stream<Line> lines() {
        return Stream.of(
                new Line(
                        new AdvanceBulkRetry(ID, "missing:", 3, 1, false, NOON),
                        new BulkRetryAdvanced(ID, "missing:", 3, 1, NOON)),
                new Line(new PauseBulkRetry(ID, "key:2", NOON), new BulkRetryPaused(ID, "key:2", NOON)),
                new Line(new CancelBulkRetry(ID, "key:2", NOON), new BulkRetryCancelled(ID, "key:2", NOON)));
    }

    @Test
    void goes_on_once_it_is_resumed_and_not_before() {
        fixture.given(REQUESTED, new BulkRetryPaused(ID, "key:2", NOON))
                .when(new AdvanceBulkRetry(ID, "missing:", 3, 1, false, NOON))
                .expectException(Rejected.class)
                .expectNoEvents();
        fixture.given(REQUESTED, new BulkRetryPaused(ID, "key:2", NOON))
                .when(new ResumeBulkRetry(ID, "key:2", NOON))
                .expectEvents(new BulkRetryResumed(ID, "key:2", NOON));
    }
}
