package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "120,PT2M",
        " 7 ,PT7S",
        "86400,PT24H",
        "86401,PT24H",
        "99999999999999999999999,PT24H",
        "'Sun, 22 Nov 2026 10:05:00 GMT',PT5M",
        "'Sunday, 22-Nov-26 10:05:00 GMT',PT5M",
        "'Sun, 22 Nov 2026 09:00:00 GMT',PT0S",
        "'Fri, 01 Jan 2100 00:00:00 GMT',PT24H"
    })
    void understands_seconds_and_dates_up_to_a_day(String header, Duration pause) {
        assertThat(RetryAfter.of(429, header, NOW)).isEqualTo(pause);
        assertThat(RetryAfter.of(503, header, NOW)).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "1.5", "", "2026-11-22T10:05:00Z"})
    void ignores_what_is_neither(String header) {
        assertThat(RetryAfter.of(503, header, NOW)).isNull();
    }

    @Test
    void counts_for_429_and_503_alone() {
        assertThat(RetryAfter.of(500, "5", NOW)).isNull();
        assertThat(RetryAfter.of(429, null, NOW)).isNull();
    }
}
