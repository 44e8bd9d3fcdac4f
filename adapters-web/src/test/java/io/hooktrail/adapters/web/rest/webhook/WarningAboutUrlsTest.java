package io.hooktrail.adapters.web.rest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.webhook.WebhookUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningAboutUrlsTest {

    private final WebhookWebMapper mapper = new WebhookWebMapperImpl();

    @Test
    void TM_15_a_url_should_be_encrypted() {
        assertThat(warnings("http://crm.example.com/hooks"))
                .singleElement()
                .asString()
                .contains("https://");
        assertThat(warnings("https://crm.example.com/hooks")).isEmpty();
    }

    @Test
    void GKM_31_a_forgotten_test_receiver_is_pointed_out() {
        assertThat(warnings("https://webhook.site/6f1f"))
                .singleElement()
                .asString()
                .contains("test receiver");
        assertThat(warnings("http://webhook.site/6f1f")).hasSize(2);
    }

    private List<String> warnings(String url) {
        return mapper.warnings(new WebhookUrl(url));
    }
}
