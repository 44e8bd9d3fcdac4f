package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.application.account.CurrentSettings;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.webhook.EventCatalogues;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookEditing;
import io.hooktrail.application.webhook.WebhookResolution;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.entity.EntityTypes;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** What forms of webhooks need: the documented types, any URL, and the API's own words for what cannot be used. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.hooktrail.adapters.web.rest.webhook",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*WebhookRejectionDetails"))
class EditingFakes {

    static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.LENGTH]);
    static final WebhookSecret OLDER = WebhookSecret.of(new byte[24]);

    @Bean
    Hooked hooked() {
        return new Hooked();
    }

    @Bean
    EventTypeCatalogue types() {
        return new EventTypeCatalogue() {
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
        };
    }

    @Bean
    CurrentSettings settings(Hooked hooked) {
        return account -> Optional.of(new AccountSettings("Any", hooked.plan, false, null, null, null));
    }

    @Bean
    WebhookSecrets secrets() {
        return new WebhookSecrets() {
            @Override
            public void keep(WebhookId webhook, WebhookSecret secret, Instant from, Instant othersUntil) {}

            @Override
            public void keepHeaders(WebhookId webhook, WebhookHeaders headers) {}

            @Override
            public WebhookHeaders headers(WebhookId webhook) {
                return WebhookHeaders.NONE;
            }

            @Override
            public void forget(WebhookId webhook) {}

            @Override
            public List<LiveSecret> live(WebhookId webhook, Instant now) {
                return List.of(
                        new LiveSecret(SECRET, null, Hooked.CREATED, null),
                        new LiveSecret(OLDER, null, Hooked.CREATED, now.plusSeconds(7_230)));
            }
        };
    }

    @Bean
    WebhookEditing editing(EventTypeCatalogue types, CurrentSettings settings, WebhookSecrets secrets) {
        return new WebhookEditing(new EventCatalogues(types), url -> Optional.empty(), settings, secrets);
    }

    @Bean
    WebhookResolution resolution(CurrentSettings settings) {
        return new WebhookResolution(settings, WebhookDefaults.USUAL);
    }
}
