package io.hooktrail.domain.bulkretry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.bulkretry.BulkRetry.Running;
import io.hooktrail.domain.bulkretry.BulkRetry.Unrequested;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.AdvanceBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.CancelBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.PauseBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.RequestBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryCommand.ResumeBulkRetry;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryAdvanced;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryCancelled;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryFinished;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryPaused;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.BulkRetryResumed;
import io.hooktrail.domain.bulkretry.BulkRetryEvent.RecoveryRequested;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotFound;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryNotRunning;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.BulkRetryOver;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.PeriodUnusable;
import io.hooktrail.domain.bulkretry.BulkRetryRejection.RateUnusable;
import io.hooktrail.domain.bulkretry.Task.RecoverWebhook;
import io.hooktrail.domain.bulkretry.Task.RetryMatching;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingInBulkTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final BulkRetryId ID = new BulkRetryId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final Criteria EXHAUSTED = new Criteria(
            List.of(DeliveryStatus.EXHAUSTED),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            NOON,
            null);
    private static final RetryMatching MATCHING = new RetryMatching(EXHAUSTED, false);

    private BulkRetry state = new Unrequested();

    @Test
    void says_what_it_is_about_and_how_much_matched() {
        assertThat(ask(request(MATCHING, 7, 5)))
                .containsExactly(new BulkRetryRequested(ID, ACCOUNT, false, EXHAUSTED, 5, 7, "key:1", NOON));
        assertThat(state).isEqualTo(new Running(new Job(ACCOUNT, MATCHING, "key:1", 5, null)));
    }

    @Test
    void asked_for_twice_begins_once() {
        ask(request(MATCHING, 7, null));
        assertThat(ask(request(MATCHING, 9, null))).isEmpty();
    }

    @Test
    void is_finished_at_once_where_nothing_matches() {
        assertThat(ask(request(MATCHING, 0, null))).last().isEqualTo(new BulkRetryFinished(ID, NOON));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void refuses_a_rate_out_of_bounds(int rate) {
        assertThat(refusal(request(MATCHING, 7, rate))).isEqualTo(new RateUnusable(1_000));
    }

    @Test
    void recovers_a_webhook_over_a_period() {
        var webhook = new WebhookId(new UUID(3, 3));
        var task = new RecoverWebhook(webhook, NOON.minusSeconds(60), NOON, RecoveryMode.ALL);
        assertThat(ask(request(task, 7, null)))
                .containsExactly(new RecoveryRequested(
                        ID, ACCOUNT, webhook, NOON.minusSeconds(60), NOON, RecoveryMode.ALL, 7, "key:1", NOON));
    }

    @Test
    void refuses_to_recover_an_empty_period() {
        var task = new RecoverWebhook(new WebhookId(new UUID(3, 3)), NOON, NOON, RecoveryMode.ALL);
        assertThat(refusal(request(task, 7, null))).isEqualTo(new PeriodUnusable());
    }

    @Test
    void remembers_after_each_step_where_to_go_on() {
        ask(request(MATCHING, 7, null));
        assertThat(ask(step("a", 4, 1, false))).containsExactly(new BulkRetryAdvanced(ID, "a", 4, 1, NOON));
        assertThat(state).isEqualTo(new Running(new Job(ACCOUNT, MATCHING, "key:1", null, "a")));
    }

    @Test
    void is_finished_with_its_last_step() {
        ask(request(MATCHING, 7, null));
        assertThat(ask(step("b", 3, 0, true)))
                .containsExactly(new BulkRetryAdvanced(ID, "b", 3, 0, NOON), new BulkRetryFinished(ID, NOON));
    }

    @Test
    void does_not_tell_of_a_last_step_that_found_nothing() {
        ask(request(MATCHING, 7, null));
        assertThat(ask(step("b", 0, 0, true))).containsExactly(new BulkRetryFinished(ID, NOON));
    }

    @Test
    void makes_no_step_while_it_is_paused_and_goes_on_where_it_was() {
        ask(request(MATCHING, 7, null));
        ask(step("a", 4, 1, false));
        assertThat(ask(pause())).containsExactly(new BulkRetryPaused(ID, "key:2", NOON));
        assertThat(ask(pause())).isEmpty();
        assertThat(refusal(step("b", 1, 0, false))).isEqualTo(new BulkRetryNotRunning(ID));
        assertThat(ask(resume())).containsExactly(new BulkRetryResumed(ID, "key:2", NOON));
        assertThat(ask(resume())).isEmpty();
        assertThat(state).isEqualTo(new Running(new Job(ACCOUNT, MATCHING, "key:1", null, "a")));
    }

    @Test
    void is_cancelled_for_good() {
        ask(request(MATCHING, 7, null));
        ask(pause());
        assertThat(ask(cancel())).containsExactly(new BulkRetryCancelled(ID, "key:2", NOON));
        assertThat(ask(cancel())).isEmpty();
        assertThat(refusal(step("b", 1, 0, false))).isEqualTo(new BulkRetryNotRunning(ID));
        assertThat(refusal(resume())).isEqualTo(new BulkRetryOver(ID));
    }

    @Test
    void cannot_be_called_off_once_it_is_finished() {
        ask(request(MATCHING, 0, null));
        assertThat(refusal(cancel())).isEqualTo(new BulkRetryOver(ID));
        assertThat(refusal(pause())).isEqualTo(new BulkRetryOver(ID));
    }

    @Test
    void is_not_found_before_it_was_asked_for() {
        assertThat(refusal(pause())).isEqualTo(new BulkRetryNotFound(ID));
        assertThat(refusal(step("a", 1, 0, false))).isEqualTo(new BulkRetryNotFound(ID));
    }

    private List<BulkRetryEvent> ask(BulkRetryCommand command) {
        List<BulkRetryEvent> events = BulkRetryDecider.decide(state, command);
        events.forEach(event -> state = BulkRetry.evolve(state, event));
        return events;
    }

    private Rejection refusal(BulkRetryCommand command) {
        return catchThrowableOfType(Rejected.class, () -> ask(command)).rejection();
    }

    private static RequestBulkRetry request(Task task, int matched, Integer rate) {
        return new RequestBulkRetry(ID, ACCOUNT, task, matched, rate, "key:1", NOON);
    }

    private static AdvanceBulkRetry step(String position, int handled, int refused, boolean last) {
        return new AdvanceBulkRetry(ID, position, handled, refused, last, NOON);
    }

    private static PauseBulkRetry pause() {
        return new PauseBulkRetry(ID, "key:2", NOON);
    }

    private static ResumeBulkRetry resume() {
        return new ResumeBulkRetry(ID, "key:2", NOON);
    }

    private static CancelBulkRetry cancel() {
        return new CancelBulkRetry(ID, "key:2", NOON);
    }
}
