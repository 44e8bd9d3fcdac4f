package io.hooktrail.application.webhook;

import static io.hooktrail.application.webhook.FakeAccounts.CHILD;
import static io.hooktrail.application.webhook.FakeAccounts.PARENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureHeader;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookChange.SignBy;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditingAWebhookTest {

    private static final WebhookId ID = AKnownWebhook.id(1);
    private static final WebhookUrl URL = new WebhookUrl("https://crm.example.com/");

    private final FakeAccounts accounts = new FakeAccounts();
    private final WebhookEditing editing = new WebhookEditing(
            new EventCatalogues(new Documented()),
            url -> url.getHost().equals("localhost") ? Optional.of("must not be local") : Optional.empty(),
            accounts,
            new Stored());

    @Test
    void TM_01_needs_a_plan_with_webhooks() {
        accounts.settings.put(PARENT, AccountSettings.of("Parent", Plan.BASIC));
        accounts.settings.put(CHILD, AccountSettings.of("Child", Plan.PLUS));

        assertThat(editing.create(ID, CHILD, "CRM", URL, List.of(), null, AKnownWebhook.NOON)
                        .account())
                .isEqualTo(CHILD);
        assertThatThrownBy(() -> editing.create(ID, PARENT, "CRM", URL, List.of(), null, AKnownWebhook.NOON))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("plan");
    }

    @Test
    void takes_the_secret_that_somebody_brings_along() {
        accounts.settings.put(CHILD, AccountSettings.of("Child", Plan.PLUS));
        var mine = WebhookSecret.of("a secret of somebody's own, long".getBytes(StandardCharsets.US_ASCII));

        assertThat(editing.create(ID, CHILD, "CRM", URL, List.of(), mine, AKnownWebhook.NOON)
                        .secret())
                .isEqualTo(mine);
        assertThat(editing.rotate(ID, mine, Duration.ZERO, AKnownWebhook.NOON).secret())
                .isEqualTo(mine);
    }

    @Test
    void finds_ways_of_signing_by_their_names() {
        assertThat(editing.schemes(List.of("v1", "v1a")))
                .isEqualTo(new SignBy(List.of(SignatureScheme.V1, SignatureScheme.V1A)));
        assertThatThrownBy(() -> editing.schemes(List.of("v2"))).hasMessageContaining("v1, v1a");
    }

    @Test
    void draws_another_secret_every_time() {
        accounts.settings.put(CHILD, AccountSettings.of("Child", Plan.PLUS));
        var one = editing.create(ID, CHILD, "CRM", URL, List.of(), null, AKnownWebhook.NOON)
                .secret();
        var another = editing.create(ID, CHILD, "CRM", URL, List.of(), null, AKnownWebhook.NOON)
                .secret();

        assertThat(one).isNotEqualTo(another);
        assertThat(one.key()).hasSize(WebhookSecret.LENGTH);
    }

    @Test
    void refuses_a_url_where_no_request_may_go() {
        assertThat(editing.url("https://crm.example.com/")).isEqualTo(URL);
        assertThatThrownBy(() -> editing.url("https://localhost/"))
                .isInstanceOf(Rejected.class)
                .hasMessage("url must not be local.");
    }

    @Test
    void TM_18_knows_every_documented_event_in_every_spelling() {
        var chosen = editing.events(
                CHILD,
                List.of(
                        "*",
                        "attendance.inserted",
                        "attendance.updated",
                        "attendance.deleted",
                        "user.creation",
                        "session.create",
                        "license.assigned",
                        "appointment.create",
                        "booking[reservation].expired",
                        "booking.cancelled_by_owner"));

        assertThat(chosen.events().stream().map(Object::toString))
                .containsExactly(
                        "*",
                        "attendance.create",
                        "attendance.update",
                        "attendance.destroy",
                        "user.create",
                        "class_session.create",
                        "license.assigned",
                        "appointment.create",
                        "booking[reservation].expired",
                        "booking.cancelled_by_owner");
        assertThatThrownBy(() -> editing.events(CHILD, List.of("booking[instant].unpaid")))
                .hasMessageContaining("booking[instant].unpaid");
    }

    @Test
    void finds_versions_signature_headers_and_presets_by_name() {
        assertThat(editing.version("v3-preview").version()).isEqualTo(PayloadVersion.V3_PREVIEW);
        assertThat(editing.signatures(List.of("X-Timekit-Signature")).headers())
                .containsExactly(SignatureHeader.TIMEKIT);
        assertThat(editing.preset("mytime-5").policy()).isEqualTo(RetryPreset.MYTIME_5.policy());
        assertThatThrownBy(() -> editing.version("v9")).hasMessageContaining("v1, v2, v3-preview");
        assertThatThrownBy(() -> editing.signatures(List.of("x"))).hasMessageContaining("timemoto-signature");
        assertThatThrownBy(() -> editing.preset("x")).hasMessageContaining("gkm-3x30");
    }

    @Test
    void keeps_the_value_of_a_header_that_comes_back_masked() {
        var asked = Map.of("x-api-key", WebhookHeaders.MASK, "X-Env", "test");

        assertThat(editing.headers(ID, asked).headers().values()).isEqualTo(Map.of("x-api-key", "k", "X-Env", "test"));
        assertThatThrownBy(() -> editing.headers(ID, Map.of("X-New", WebhookHeaders.MASK)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("X-New");
        assertThatThrownBy(() -> editing.headers(asked)).isInstanceOf(Rejected.class);
    }

    /** The types that everybody has. */
    private static final class Documented implements EventTypeCatalogue {
        @Override
        public Optional<EntityType> find(AccountId account, String type) {
            return Optional.ofNullable(EntityTypes.documented().get(type));
        }

        @Override
        public EntityType require(AccountId account, String type) {
            return find(account, type).orElseThrow();
        }

        @Override
        public List<CatalogueEntry> list(AccountId account) {
            return EntityTypes.documented().values().stream()
                    .map(type -> new CatalogueEntry(type, null, false))
                    .toList();
        }
    }

    /** One webhook has a header. */
    private static final class Stored implements WebhookSecrets {
        @Override
        public void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil) {}

        @Override
        public void keepHeaders(WebhookId webhook, WebhookHeaders headers) {}

        @Override
        public WebhookHeaders headers(WebhookId webhook) {
            return new WebhookHeaders(Map.of("X-Api-Key", "k"));
        }

        @Override
        public void forget(WebhookId webhook) {}

        @Override
        public List<LiveSecret> live(WebhookId webhook, Instant now) {
            return List.of();
        }
    }
}
