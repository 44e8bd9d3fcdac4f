package io.hooktrail.adapters.web.rest.webhook;

import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.LiveSecret;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSecrets;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookKeyPair;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookSecret;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every webhook that is asked for is there, for one account; and what the last list was asked for. */
final class FakeWebhooks implements Webhooks, WebhookSecrets {

    static final Instant CREATED = Instant.parse("2026-11-21T22:13:05.123Z");
    static final WebhookSecret SECRET = WebhookSecret.of(new byte[WebhookSecret.LENGTH]);

    static final WebhookSecret OLDER = WebhookSecret.of(new byte[24]);
    static final WebhookKeyPair PAIR =
            WebhookKeyPair.of(new byte[WebhookKeyPair.LENGTH], new byte[WebhookKeyPair.LENGTH]);

    private final AccountId account;
    private @Nullable WebhookFilter filter;
    private @Nullable WebhookSort sort;
    private long revision = 3;

    FakeWebhooks(AccountId account) {
        this.account = account;
    }

    WebhookFilter filter() {
        return filter;
    }

    WebhookSort sort() {
        return sort;
    }

    void changedTo(long another) {
        revision = another;
    }

    @Override
    public Page<WebhookView> list(AccountScope scope, WebhookFilter asked, WebhookSort order, PageRequest page) {
        filter = asked;
        sort = order;
        return new Page<>(List.of(view(new WebhookId(new UUID(1, 1)))), "further", null);
    }

    @Override
    public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
        return scope.covers(account) ? Optional.of(view(webhook)) : Optional.empty();
    }

    private WebhookView view(WebhookId id) {
        return new WebhookView(
                id,
                account,
                "CRM",
                new WebhookUrl("http://crm.example.com/hooks"),
                false,
                DisabledReason.GONE,
                null,
                List.of(new EventSelector("client", null, null), new EventSelector("booking", "instant", "confirmed")),
                null,
                PayloadVersion.V2,
                new WebhookHeaders(Map.of("X-Env", "prod")),
                WebhookPolicy.DEFAULT,
                List.of(SignatureScheme.V1),
                null,
                WebhookDefaults.USUAL.retryPolicy(),
                WebhookDefaults.USUAL.timeout(),
                new BigDecimal("12.50"),
                CREATED,
                CREATED,
                revision);
    }

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
                new LiveSecret(SECRET, PAIR, CREATED, null),
                new LiveSecret(OLDER, null, CREATED.minusSeconds(60), CREATED.plusSeconds(60)));
    }
}
