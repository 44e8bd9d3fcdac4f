package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndpointLanesTest {

    private static final WebhookId A = new WebhookId(new UUID(0, 0xa));
    private static final WebhookId B = new WebhookId(new UUID(0, 0xb));
    private static final WebhookId C = new WebhookId(new UUID(0, 0xc));

    private final Map<WebhookId, Integer> rates = new HashMap<>();
    private final EndpointLanes lanes = new EndpointLanes(12, 4, webhook -> Optional.ofNullable(rates.get(webhook)));
    private long now;

    @Test
    void serves_the_lanes_in_turn() {
        add(A, 3);
        add(B, 2);
        add(C, 1);
        assertThat(leaving()).containsExactly(A, B, C, A, B, A);
    }

    @Test
    void keeps_a_lane_within_its_limit_until_something_lands() {
        add(A, 9);
        assertThat(leaving()).containsExactly(A, A, A, A);
        lanes.landed(A);
        assertThat(leaving()).containsExactly(A);
    }

    @Test
    void keeps_room_for_a_quiet_webhook_however_many_slow_ones_there_are() {
        List<WebhookId> slow = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            slow.add(new WebhookId(new UUID(1, i)));
        }
        slow.forEach(webhook -> add(webhook, 50));
        assertThat(leaving()).hasSizeLessThan(12).containsAll(slow);
        add(A, 1);
        assertThat(leaving()).containsExactly(A);
    }

    @Test
    void never_has_more_in_flight_than_the_limit_in_all() {
        for (int i = 1; i <= 50; i++) {
            add(new WebhookId(new UUID(1, i)), 1);
        }
        assertThat(leaving()).hasSize(12);
    }

    @Test
    void holds_a_webhook_to_its_rate() {
        EndpointLanes wide = new EndpointLanes(10_000, 10_000, webhook -> Optional.of(50));
        for (int i = 0; i < 1_000; i++) {
            wide.add(queued(A), 0);
        }
        int left = 0;
        for (long at = 0;
                at <= Duration.ofSeconds(2).toNanos();
                at += Duration.ofMillis(20).toNanos()) {
            while (wide.next(at).isPresent()) {
                left++;
            }
        }
        assertThat(left).isBetween(100, 106);
    }

    @Test
    void a_lane_that_waits_for_its_rate_delays_nobody() {
        rates.put(A, 1);
        add(A, 3);
        add(B, 2);
        assertThat(leaving()).containsExactly(A, B, B);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(leaving()).containsExactly(A);
    }

    @Test
    void remembers_a_pace_even_when_the_lane_is_empty() {
        rates.put(A, 1);
        add(A, 1);
        leaving();
        lanes.landed(A);
        lanes.forgetIdle(now);
        add(A, 1);
        assertThat(leaving()).isEmpty();
    }

    @Test
    void is_empty_when_nothing_waits_and_everything_has_landed() {
        add(A, 1);
        assertThat(lanes.isEmpty()).isFalse();
        leaving();
        assertThat(lanes.isEmpty()).isFalse();
        lanes.landed(A);
        assertThat(lanes.isEmpty()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> lanes.landed(A));
    }

    @Test
    void hands_out_what_waits_when_it_is_cleared() {
        add(A, 6);
        leaving();
        assertThat(lanes.clear()).hasSize(2);
        assertThat(leaving()).isEmpty();
    }

    private void add(WebhookId webhook, int times) {
        for (int i = 0; i < times; i++) {
            lanes.add(queued(webhook), now);
        }
    }

    private static QueuedAttempt queued(WebhookId webhook) {
        return new QueuedAttempt(Outgoing.attempt(webhook), exchange -> {});
    }

    private List<WebhookId> leaving() {
        List<WebhookId> left = new ArrayList<>();
        for (var next = lanes.next(now); next.isPresent(); next = lanes.next(now)) {
            left.add(next.get().attempt().webhook());
        }
        return left;
    }
}
