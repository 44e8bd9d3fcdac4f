package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.PARENT;

import io.hooktrail.adapters.web.FakeCursors;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.webhook.DisabledReason;
import io.hooktrail.domain.webhook.EventSelector;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation and its webhooks, in memory. Remembers what was asked for. */
final class Hooked implements Webhooks, Accounts {

    static final Instant CREATED = Instant.parse("2023-05-15T11:51:00.123Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    final List<WebhookView> views = new ArrayList<>();
    Plan plan = Plan.PLUS;
    AccountScope scope;
    WebhookFilter filter;
    WebhookSort sort;

    void reset() {
        views.clear();
        plan = Plan.PLUS;
    }

    static WebhookId id(int number) {
        return new WebhookId(new UUID(0x7000, number));
    }

    /** An enabled one that follows its account. */
    static WebhookView webhook(int number, String url) {
        return view(number, url, null, null, new BigDecimal("12.50"));
    }

    static WebhookView gone(int number, PayloadVersion pinned) {
        return view(number, "https://gone.example.com/", pinned, DisabledReason.GONE, null);
    }

    private static WebhookView view(
            int number,
            String url,
            @Nullable PayloadVersion pinned,
            @Nullable DisabledReason reason,
            @Nullable BigDecimal errorRate) {
        return new WebhookView(
                id(number),
                CHILD,
                "CRM <" + number + ">",
                new WebhookUrl(url),
                reason == null,
                reason,
                null,
                List.of(new EventSelector("client", null, null), new EventSelector("booking", "instant", "confirmed")),
                pinned,
                pinned == null ? PayloadVersion.V2 : pinned,
                new WebhookHeaders(Map.of("X-Env", "prod", "X-Api-Key", WebhookHeaders.MASK)),
                WebhookPolicy.DEFAULT,
                List.of(SignatureScheme.V1),
                null,
                RetryPreset.GKM_3X30.policy(),
                WebhookDefaults.USUAL.timeout(),
                errorRate,
                CREATED,
                WebKernel.NOW.minusSeconds(90),
                3);
    }

    @Override
    public Page<WebhookView> list(AccountScope asked, WebhookFilter by, WebhookSort order, PageRequest page) {
        FakeCursors.check(page);
        scope = asked;
        filter = by;
        sort = order;
        return new Page<>(List.copyOf(views), views.isEmpty() ? null : FakeCursors.ON, null);
    }

    @Override
    public Optional<WebhookView> find(AccountScope asked, WebhookId webhook) {
        return views.stream()
                .filter(view -> view.id().equals(webhook) && asked.covers(view.account()))
                .findFirst();
    }

    @Override
    public Optional<AccountView> find(AccountScope asked, AccountId account) {
        return Optional.of(view(account)).filter(view -> asked.covers(account));
    }

    private AccountView view(AccountId account) {
        String name = account.equals(PARENT)
                ? "Lindholm Studios"
                : "Location " + account.toString().substring(35);
        var settings = new AccountSettings(name, plan, false, null, null, null);
        return new AccountView(account, null, ZONE, settings, WebKernel.NOW, WebKernel.NOW);
    }

    @Override
    public Page<AccountView> list(AccountScope asked, PageRequest page) {
        return new Page<>(asked.visible().stream().map(this::view).toList(), null, null);
    }

    @Override
    public List<ApiKeyView> keys(AccountScope asked, AccountId account) {
        return List.of();
    }
}
