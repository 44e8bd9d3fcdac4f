package io.hooktrail.adapters.web.page.usage;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An account with one webhook, or without any. */
final class Subscribed implements Webhooks {

    static final WebhookId ID = new WebhookId(new UUID(0, 9));

    private static final WebhookView CRM = new WebhookView(
            ID,
            CHILD,
            "CRM",
            new WebhookUrl("https://crm.example.com/hooks"),
            true,
            null,
            null,
            List.of(),
            null,
            PayloadVersion.V2,
            new WebhookHeaders(Map.of()),
            WebhookPolicy.DEFAULT,
            List.of(),
            null,
            RetryPreset.GKM_3X30.policy(),
            WebhookDefaults.USUAL.timeout(),
            null,
            WebKernel.NOW,
            WebKernel.NOW,
            1);

    boolean any = true;

    @Override
    public Page<WebhookView> list(AccountScope scope, WebhookFilter filter, WebhookSort sort, PageRequest page) {
        return new Page<>(any && scope.covers(CHILD) ? List.of(CRM) : List.of(), null, null);
    }

    @Override
    public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
        throw new UnsupportedOperationException();
    }
}
