package io.hooktrail.adapters.web.page.developer;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.PlainAccounts;
import io.hooktrail.domain.account.AccountChange.FallBackTo;
import io.hooktrail.domain.account.AccountCommand.ChangeAccount;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.webhook.PayloadVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({DeveloperPage.class, Aliases.class, PlainAccounts.class})
@TestPropertySource(
        properties = {
            "hooktrail.help.overview=https://help.example.com/overview",
            "hooktrail.help.glossary=https://help.example.com/glossary",
            "hooktrail.help.contact=https://help.example.com/contact",
            "hooktrail.help.chat=https://chat.example.com/",
            "hooktrail.help.retention=https://help.example.com/retention",
            "hooktrail.help.outgoing-addresses=192.0.2.0/24"
        })
class ReachingDeveloperOptionsTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void reset() {
        dispatcher.reset();
    }

    @Test
    void TM_26_TK_18_GKM_33_glossary_contact_chat_and_retention_are_linked() {
        assertThat(shown(Role.VIEWER))
                .bodyText()
                .contains("href=\"https://help.example.com/glossary\"", "Glossary")
                .contains("href=\"https://help.example.com/contact\"", "Contact form")
                .contains("href=\"https://chat.example.com/\"", "Chat")
                .contains("href=\"https://help.example.com/retention\"", "Data retention policies")
                .contains("href=\"/webhooks\"", "href=\"/swagger-ui.html\"", "href=\"/v3/api-docs\"", "192.0.2.0/24")
                .doesNotContain("??");
    }

    @Test
    void TM_05_an_admin_chooses_the_version_or_none() {
        assertThat(chosen(Role.ADMIN, "v1")).hasStatus(302).hasHeader("Location", "/developer?done=version-set");
        assertThat(asked()).isEqualTo(new FallBackTo(PayloadVersion.V1));

        assertThat(chosen(Role.ADMIN, "")).hasStatus(302);
        assertThat(asked()).isEqualTo(new FallBackTo(null));
    }

    @Test
    void a_version_that_there_is_not_is_told_at_the_field() {
        assertThat(chosen(Role.ADMIN, "v9")).hasStatus(422).bodyText().contains("There is no such version");
        assertThat(dispatcher.asked()).isEmpty();
    }

    @Test
    void whoever_may_not_choose_it_sees_it_and_is_refused_by_name_of_the_role() {
        assertThat(shown(Role.VIEWER)).bodyText().contains("<b>v2</b>").doesNotContain("/developer/version");
        assertThat(chosen(Role.VIEWER, "v1")).hasStatus(403).bodyText().contains("admin or above");
        assertThat(shown(Role.AUDITOR)).hasStatusOk().bodyText().doesNotContain("Global version");
    }

    @ParameterizedTest
    @CsvSource({
        "/developer-options, /developer",
        "/settings/webhook-usage, /usage",
        "/business-setup/settings, /settings"
    })
    void C16_other_paths_lead_to_the_page_meant(String alias, String page) {
        assertThat(asked(alias, Role.VIEWER)).hasStatus(302).hasHeader("Location", page);
    }

    private Object asked() {
        var command = (ChangeAccount) dispatcher.asked().getLast().command();
        assertThat(command.id()).isEqualTo(CHILD);
        return command.changes().getFirst();
    }

    private MvcTestResult shown(Role role) {
        return asked("/developer", role);
    }

    private MvcTestResult asked(String path, Role role) {
        return pages.get()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, CHILD))
                .exchange();
    }

    private MvcTestResult chosen(Role role, String version) {
        return pages.post()
                .uri("/developer/version")
                .param("version", version)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role, CHILD))
                .with(csrf())
                .exchange();
    }
}
