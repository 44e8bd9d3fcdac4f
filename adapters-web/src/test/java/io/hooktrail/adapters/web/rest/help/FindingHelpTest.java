package io.hooktrail.adapters.web.rest.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
@Import(HelpController.class)
@TestPropertySource(
        properties = {
            "hooktrail.help.overview=https://help.example.com/webhooks",
            "hooktrail.help.set-up=https://help.example.com/set-up",
            "hooktrail.help.glossary=https://help.example.com/words",
            "hooktrail.help.contact=https://example.com/contact",
            "hooktrail.help.chat=https://example.com/chat",
            "hooktrail.help.retention=https://help.example.com/retention",
            "hooktrail.help.outgoing-addresses=203.0.113.7,2001:db8:7::/64"
        })
class FindingHelpTest {

    @Autowired
    MockMvcTester api;

    @Test
    void MT_06_MT_37_TM_26_TK_18_links_are_those_of_the_installation() {
        assertThat(api.get().uri("/v1/help").header("Authorization", FakeKeys.bearer(Role.VIEWER)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"links": {"overview": "https://help.example.com/webhooks", "set_up": "https://help.example.com/set-up",
                     "glossary": "https://help.example.com/words", "contact": "https://example.com/contact",
                     "chat": "https://example.com/chat", "retention": "https://help.example.com/retention",
                     "upgrade": null}}
                    """);
    }

    @Test
    void GKM_32_receivers_learn_which_addresses_to_let_through() {
        assertThat(api.get().uri("/v1/help").header("Authorization", FakeKeys.bearer(Role.VIEWER)))
                .bodyJson()
                .extractingPath("$.outgoing_addresses")
                .asArray()
                .containsExactly("203.0.113.7", "2001:db8:7::/64");
    }
}
