package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookPolicyTest {

    @Test
    void GKM_26_times_out_after_1_to_30_seconds() {
        assertThat(policy(Duration.ofSeconds(1), null).timeout()).hasSeconds(1);
        assertThat(policy(Duration.ofSeconds(30), null).timeout()).hasSeconds(30);
        assertThatThrownBy(() -> policy(Duration.ofMillis(999), null)).hasMessageContaining("timeout_seconds");
        assertThatThrownBy(() -> policy(Duration.ofMillis(30_001), null)).hasMessageContaining("timeout_seconds");
    }

    @Test
    void bounds_the_rate() {
        assertThat(policy(null, 1_000).ratePerSecond()).isEqualTo(1_000);
        assertThatThrownBy(() -> policy(null, 0)).hasMessageContaining("rate_limit_per_second");
        assertThatThrownBy(() -> policy(null, 1_001)).hasMessageContaining("rate_limit_per_second");
    }

    @Test
    void C12_has_each_signature_header_once() {
        var policy = new WebhookPolicy(
                null,
                null,
                null,
                List.of(SignatureHeader.TIMEKIT, SignatureHeader.TIMEMOTO, SignatureHeader.TIMEKIT),
                false);

        assertThat(policy.signatureHeaders()).containsExactly(SignatureHeader.TIMEMOTO, SignatureHeader.TIMEKIT);
    }

    private static WebhookPolicy policy(@Nullable Duration timeout, @Nullable Integer ratePerSecond) {
        return new WebhookPolicy(null, timeout, ratePerSecond, List.of(), false);
    }
}
