package io.hooktrail.adapters.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottlingSignInTest {

    private static final String KIM = "kim@example.com";
    private static final String HOME = "192.0.2.1";

    private Instant now = Instant.parse("2026-11-21T22:13:05Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void ten_wrong_passwords_for_an_email_are_enough_for_half_a_minute_wherever_they_come_from() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.attempt(KIM, "192.0.2." + i)).isEmpty();
        }
        assertThat(throttle.attempt("KIM@example.com ", HOME)).contains(Duration.ofSeconds(30));
        now = now.plusSeconds(29);
        assertThat(throttle.attempt(KIM, HOME)).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(throttle.attempt(KIM, HOME)).isEmpty();
        assertThat(throttle.attempt(KIM, HOME)).contains(Duration.ofSeconds(30));
    }

    @Test
    void twenty_wrong_tries_from_an_address_are_enough_for_six_seconds_whoever_they_are_for() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.attempt("somebody" + i + "@example.com", HOME)).isEmpty();
        }
        assertThat(throttle.attempt("another@example.com", HOME)).contains(Duration.ofSeconds(6));
        assertThat(throttle.attempt("another@example.com", "192.0.2.2")).isEmpty();
        now = now.plusSeconds(6);
        assertThat(throttle.attempt("another@example.com", HOME)).isEmpty();
    }

    @Test
    void right_passwords_are_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.attempt(KIM, HOME)).isEmpty();
            throttle.succeeded(KIM, HOME);
        }
    }

    @Test
    void whoever_signed_in_from_a_place_is_not_held_up_by_others() {
        assertThat(throttle.attempt(KIM, HOME)).isEmpty();
        throttle.succeeded(KIM, HOME);
        for (int i = 0; i < 100; i++) {
            throttle.attempt(KIM, "198.51.100." + i);
        }
        assertThat(throttle.attempt(KIM, "198.51.100.200")).isPresent();
        assertThat(throttle.attempt(KIM, HOME)).isEmpty();
    }

    @Test
    void nobody_guesses_on_from_a_familiar_place() {
        assertThat(throttle.attempt(KIM, HOME)).isEmpty();
        throttle.succeeded(KIM, HOME);
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.attempt(KIM, HOME)).isEmpty();
        }
        assertThat(throttle.attempt(KIM, HOME)).isPresent();
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() {
        for (int i = 0; i < 20; i++) {
            throttle.attempt("somebody" + i + "@example.com", "2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertThat(throttle.attempt("another@example.com", "2001:db8:1:2:ffff::1"))
                .isPresent();
        assertThat(throttle.attempt("another@example.com", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void what_was_used_longest_ago_is_forgotten_before_the_memory_is_full() {
        var buckets = new TokenBuckets<String>(1, Duration.ofHours(1), () -> now);
        assertThat(buckets.take("first")).isEmpty();
        assertThat(buckets.take("second")).isEmpty();
        for (int i = 0; i < 9_998; i++) {
            buckets.take("n" + i);
        }
        assertThat(buckets.take("first")).isEqualTo(Optional.of(Duration.ofHours(1)));
        buckets.take("one more");
        assertThat(buckets.knows("first")).isTrue();
        assertThat(buckets.knows("second")).isFalse();
    }
}
