package io.hooktrail.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.domain.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/hooks?a=b%20c",
                "HTTPS://CRM.EXAMPLE.COM",
                "http://127.0.0.1:8080/",
                "https://[2001:db8::1]:8443/x",
                "https://xn--bcher-kva.example/"
            })
    void takes_absolute_http_urls(String url) {
        assertThat(new WebhookUrl(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "crm.example.com/hooks",
                "/hooks",
                "ftp://crm.example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:///hooks",
                "https:crm.example.com",
                "https://user:password@crm.example.com/",
                "https://user@crm.example.com/",
                "https://@crm.example.com/",
                "https://crm.example.com/#part",
                "https://crm.example.com/#",
                "https://crm.example.com:0/",
                "https://crm.example.com:70000/",
                "https://crm.example.com/a b",
                "https://crm.example.com/\r\nX-Evil: 1",
                "https://crm.example.com\\@evil.example/",
                "https://crm%2eexample.com/",
                "https://bücher.example/",
                "https://*.example.com/",
                "https://%6c%6f%63%61%6c%68%6f%73%74/",
                "https://127.0.0.1%00.example.com/",
                "https://\uff11\uff12\uff17.0.0.1/",
                "https://127\u30020\u30020\u30021/",
                "https://\u2460\u2461\u2466.0.0.1/",
                "https://0x7f.1/",
                "https://127.1/",
                "https:\\\\crm.example.com/",
                "https://crm.example.com\\.evil.example/",
                "https://crm.example.com\t.evil.example/",
                "ht\ttps://crm.example.com/",
                " https://crm.example.com/",
                "https://crm.example.com /",
                "https://crm.example.com\u0000/",
                "https://crm.example.com:80:80/",
                "https://[::1/",
                "https://::1/",
                "https://[v1.fe80::a+en1]/",
                "https:///127.0.0.1/",
                "//crm.example.com/"
            })
    void refuses_everything_else(String url) {
        assertThatThrownBy(() -> new WebhookUrl(url))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("url ");
    }

    @Test
    void TM_15_knows_whether_requests_are_encrypted() {
        assertThat(new WebhookUrl("HTTPS://crm.example.com").encrypted()).isTrue();
        assertThat(new WebhookUrl("http://crm.example.com").encrypted()).isFalse();
    }

    @Test
    void has_at_most_2048_characters() {
        String base = "https://crm.example.com/";
        String longest = base + "a".repeat(2048 - base.length());

        assertThat(new WebhookUrl(longest).value()).hasSize(2048);
        assertThatThrownBy(() -> new WebhookUrl(longest + "a")).hasMessageContaining("2048");
    }
}
