package io.hooktrail.adapters.web.page.eventtype;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.adapters.web.page.PlainAccounts;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageAccess;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.entity.EntityRejection.ActionsNotAllowed;
import io.hooktrail.domain.entity.EntityRejection.DescriptionTooLarge;
import io.hooktrail.domain.entity.EntityRejection.TypeNotRegistered;
import io.hooktrail.domain.entity.EntityRejection.TypeReserved;
import io.hooktrail.domain.entity.EntityRejection.WordNotAllowed;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EventTypeCommand.DeprecateEventType;
import io.hooktrail.domain.entity.EventTypeCommand.RegisterEventType;
import io.hooktrail.domain.entity.EventTypeKey;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import({
    EventTypesPage.class,
    EventTypeChanges.class,
    EventTypeViews.class,
    Catalogue.class,
    Asking.class,
    Sent.class,
    Samples.class,
    UsageAccess.class,
    PlainAccounts.class,
    RegisteringTypesOnThePageTest.Fakes.class
})
class RegisteringTypesOnThePageTest {

    private static final EventTypeKey DRONE = new EventTypeKey(CHILD, "drone");

    @Autowired
    MockMvcTester pages;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void reset() {
        dispatcher.reset();
    }

    @Test
    void a_type_is_registered_as_at_the_api() {
        assertThat(registered(
                        Role.ADMIN,
                        "Drone",
                        "Landed, inserted crashed,landed",
                        "{\"type\": \"object\"}",
                        "{\"pad\": 7}"))
                .hasStatus(302)
                .hasHeader("Location", "/event-types/drone?done=registered");

        assertThat(dispatcher.asked().getLast().command())
                .isEqualTo(new RegisterEventType(
                        DRONE,
                        List.of("landed", "create", "crashed"),
                        "{\"type\": \"object\"}",
                        "{\"pad\": 7}",
                        WebKernel.NOW));
    }

    @Test
    void without_a_schema_none_is_told() {
        assertThat(registered(Role.ADMIN, "drone", "landed", " ", "")).hasStatus(302);

        assertThat(dispatcher.asked().getLast().command())
                .isEqualTo(new RegisterEventType(DRONE, List.of("landed"), null, null, WebKernel.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "{broken, '', schema, This is no JSON",
        "{}, {broken, example, This is no JSON",
        "'', {}, schema, An example is kept with a schema alone"
    })
    void what_is_no_json_is_said_at_its_field_and_stays(String schema, String example, String field, String words) {
        MvcTestResult answer = registered(Role.ADMIN, "drone", "landed", schema, example);

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "-wrong\"", words, "value=\"drone\"", "value=\"landed\"");
        assertThat(dispatcher.asked()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("9lives", "landed", new WordNotAllowed(), "type", "Types and actions are 1 to 64"),
                Arguments.of("drone", "l@nded", new WordNotAllowed(), "actions", "Types and actions are 1 to 64"),
                Arguments.of("drone", "", new ActionsNotAllowed(50), "actions", "Name 1 to 50 actions"),
                Arguments.of(
                        "ticket", "x", new TypeReserved("ticket", List.of("merged")), "type", "switched on: merged"),
                Arguments.of("drone", "x", new DescriptionTooLarge(32_768), "example", "32,768 characters at most"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_refused_is_said_at_its_field(
            String type, String actions, Rejection refusal, String field, String words) {
        dispatcher.answering(asked -> {
            throw new Rejected(refusal);
        });

        assertThat(registered(Role.ADMIN, type, actions, "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "-wrong\"", words, "value=\"" + type + "\"")
                .doesNotContain("??");
    }

    @Test
    void a_type_of_ones_own_can_be_deprecated_and_that_is_asked_first() {
        assertThat(shown("/event-types/drone", Role.ADMIN))
                .bodyText()
                .contains("action=\"/event-types/drone/deprecate\"", "class=\"asks\"", "should no longer be used?");

        assertThat(posted("/event-types/drone/deprecate", Role.ADMIN))
                .hasStatus(302)
                .hasHeader("Location", "/event-types/drone?done=deprecated");
        assertThat(dispatcher.asked().getLast().command()).isEqualTo(new DeprecateEventType(DRONE, WebKernel.NOW));
        assertThat(shown("/event-types/drone?done=deprecated", Role.ADMIN))
                .bodyText()
                .contains("The type is deprecated");
    }

    @Test
    void what_an_account_above_registered_is_deprecated_there_alone() {
        dispatcher.answering(asked -> {
            throw new Rejected(new TypeNotRegistered("drone"));
        });

        assertThat(posted("/event-types/drone/deprecate", Role.ADMIN))
                .hasStatus(404)
                .bodyText()
                .contains("An account above this one has registered it", "drone.landed");
    }

    @Test
    void whoever_may_not_register_sees_no_form_and_is_refused() {
        assertThat(shown("/event-types", Role.VIEWER)).hasStatusOk().bodyText().doesNotContain("id=\"register\"");
        assertThat(shown("/event-types/drone", Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("deprecate\"");
        assertThat(registered(Role.OPERATOR, "drone", "landed", "", "")).hasStatus(403);
        assertThat(posted("/event-types/drone/deprecate", Role.OPERATOR)).hasStatus(403);
        assertThat(dispatcher.asked()).isEmpty();
    }

    private MvcTestResult shown(String path, Role role) {
        return pages.get()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role))
                .exchange();
    }

    private MvcTestResult posted(String path, Role role) {
        return pages.post()
                .uri(path)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult registered(Role role, String type, String actions, String schema, String example) {
        return pages.post()
                .uri("/event-types")
                .param("type", type)
                .param("actions", actions)
                .param("schema", schema)
                .param("example", example)
                .accept("text/html")
                .header("Authorization", FakeKeys.bearer(role))
                .with(csrf())
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Usage usage() {
            return new NobodyMayLook();
        }

        @Bean
        EventTypeCatalogue types() {
            return new OneOfItsOwn();
        }

        @Bean
        WebhookSamples samplesOfTypes(EventTypeCatalogue types) {
            return new WebhookSamples(types, booking -> Content.EMPTY.json(), () -> WebKernel.NOW);
        }

        @Bean
        Webhooks noWebhooks() {
            return new Webhooks() {
                @Override
                public Page<WebhookView> list(AccountScope s, WebhookFilter f, WebhookSort sort, PageRequest page) {
                    return new Page<>(List.of(), null, null);
                }

                @Override
                public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
                    return Optional.empty();
                }
            };
        }
    }

    /** Without the grant of the dashboard usage is not asked for. */
    private static final class NobodyMayLook implements Usage {

        @Override
        public UsageSummary summary(AccountScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UsageTrend trend(AccountScope scope, int days, ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UsageMetrics metrics(AccountScope scope, MetricsQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WebhookStats webhook(AccountScope scope, WebhookId webhook) {
            throw new UnsupportedOperationException();
        }
    }

    /** Drones land. */
    private static final class OneOfItsOwn implements EventTypeCatalogue {

        private static final EntityType DRONES = EntityType.custom("drone", List.of("landed"));

        @Override
        public Optional<EntityType> find(AccountId account, String type) {
            return Optional.of(DRONES).filter(known -> known.name().equals(type));
        }

        @Override
        public EntityType require(AccountId account, String type) {
            return find(account, type).orElseThrow();
        }

        @Override
        public List<CatalogueEntry> list(AccountId account) {
            return List.of(new CatalogueEntry(DRONES, null, false));
        }
    }
}
