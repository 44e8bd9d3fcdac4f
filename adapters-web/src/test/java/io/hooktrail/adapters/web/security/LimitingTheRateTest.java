package io.hooktrail.adapters.web.security;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Credential;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
@TestPropertySource(properties = "hooktrail.web.requests-per-second=1")
class LimitingTheRateTest {

    private final Credential key = new Credential.ApiKey(new ApiKeyId(new UUID(0, 1)));
    private final Credential other = new Credential.Session(new MemberId(new UUID(0, 1)));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RateLimit<Credential> limit = new RateLimit<>(2, now::get);

    @Autowired
    MockMvcTester http;

    @Test
    void lets_ten_seconds_worth_through_at_once_and_then_refuses() {
        for (int taken = 1; taken <= 20; taken++) {
            assertThat(limit.take(key)).satisfies(allowedWith(20 - taken));
        }
        assertThat(limit.take(key).allowed()).isFalse();
        assertThat(limit.take(other).allowed()).isTrue();
    }

    @Test
    void fills_up_steadily_and_never_beyond() {
        for (int taken = 0; taken <= 20; taken++) {
            limit.take(key);
        }
        now.set(Instant.EPOCH.plus(Duration.ofMillis(500)));
        assertThat(limit.take(key).allowed()).isTrue();
        assertThat(limit.take(key).allowed()).isFalse();
        now.set(Instant.EPOCH.plus(Duration.ofDays(1)));
        assertThat(limit.take(key).remaining()).isEqualTo(19);
    }

    @Test
    void is_not_harmed_by_a_clock_that_goes_back() {
        limit.take(key);
        now.set(Instant.EPOCH.minus(Duration.ofHours(1)));
        assertThat(limit.take(key)).satisfies(allowedWith(18));
    }

    @Test
    void says_when_one_is_there_again_and_when_all_are() {
        var slow = new RateLimit<String>(0.2, now::get);
        slow.take("a");
        slow.take("a");
        RateLimit.Verdict empty = slow.take("a");
        assertThat(empty.allowed()).isFalse();
        assertThat(empty.retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(empty.fullIn()).isEqualTo(Duration.ofSeconds(10));
        assertThat(slow.look("a")).isEqualTo(empty);
        now.set(Instant.EPOCH.plusSeconds(5));
        assertThat(slow.look("a").allowed()).isTrue();
        assertThat(slow.take("a").allowed()).isTrue();
        assertThat(slow.take("a").allowed()).isFalse();
    }

    @Test
    void answers_429_with_what_is_left() {
        MvcTestResult first = get();
        assertThat(first).hasStatusOk().hasHeader("RateLimit-Limit", "10").hasHeader("RateLimit-Remaining", "9");
        assertThat(first)
                .hasHeader("RateLimit-Policy", "\"caller\";q=10;w=10")
                .hasHeader("RateLimit", "\"caller\";r=9;t=1");
        MvcTestResult last = first;
        for (int more = 0; more < 10; more++) {
            last = get();
        }
        assertThat(last)
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/too-many-requests");
    }

    private MvcTestResult get() {
        return http.get()
                .uri("/v1/bookings")
                .header("Authorization", bearer(VIEWER))
                .exchange();
    }

    private static Consumer<RateLimit.Verdict> allowedWith(long remaining) {
        return verdict -> {
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(remaining);
        };
    }
}
