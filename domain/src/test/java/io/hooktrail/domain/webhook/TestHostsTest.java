package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestHostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://webhook.site/6f1f, true",
        "https://WEBHOOK.SITE./6f1f, true",
        "https://mine.requestcatcher.com/test, true",
        "https://notwebhook.site/, false",
        "https://webhook.site.example.com/, false",
        "https://example.com/webhook.site, false"
    })
    void GKM_31_knows_the_usual_ones_and_those_below_them(String url, boolean forTests) {
        assertThat(TestHosts.include(new WebhookUrl(url))).isEqualTo(forTests);
    }
}
