package io.hooktrail.adapters.web.page.history;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.page.PlainAccounts;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.webhook.WebhookDefaults;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Role;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPreset;
import io.hooktrail.domain.webhook.SignatureScheme;
import io.hooktrail.domain.webhook.WebhookHeaders;
import io.hooktrail.domain.webhook.WebhookId;
import io.hooktrail.domain.webhook.WebhookPolicy;
import io.hooktrail.domain.webhook.WebhookUrl;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One webhook, a delivery of it that was attempted twice and one that was not yet, and a key; all of the child account. */
final class KnownThings extends PlainAccounts implements Webhooks, DeliveryLog {

    static final WebhookId WEBHOOK = new WebhookId(new UUID(0x7000, 1));
    static final DeliveryId ATTEMPTED = new DeliveryId(new UUID(0x7000, 2));
    static final DeliveryId WAITING = new DeliveryId(new UUID(0x7000, 3));
    static final ApiKeyId KEY = new ApiKeyId(new UUID(0x7000, 4));

    @Override
    public List<ApiKeyView> keys(AccountScope scope, AccountId account) {
        return account.equals(CHILD)
                ? List.of(new ApiKeyView(KEY, CHILD, "Till", Role.ADMIN, "abc", WebKernel.NOW, null, null, null))
                : List.of();
    }

    @Override
    public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
        return Optional.of(view()).filter(view -> view.id().equals(webhook) && scope.covers(CHILD));
    }

    private static WebhookView view() {
        return new WebhookView(
                WEBHOOK,
                CHILD,
                "CRM <1>",
                new WebhookUrl("https://crm.example.com/"),
                true,
                null,
                null,
                List.of(),
                null,
                PayloadVersion.V2,
                WebhookHeaders.NONE,
                WebhookPolicy.DEFAULT,
                List.of(SignatureScheme.V1),
                null,
                RetryPreset.GKM_3X30.policy(),
                WebhookDefaults.USUAL.timeout(),
                null,
                WebKernel.NOW,
                WebKernel.NOW,
                0);
    }

    @Override
    public Optional<DeliveryView> find(AccountScope scope, DeliveryId delivery) {
        var last = new DeliveryView.LastAttempt(2, WebKernel.NOW, 503, null, null);
        return delivery.equals(ATTEMPTED)
                ? Optional.of(delivery(ATTEMPTED, last))
                : Optional.of(delivery(WAITING, null)).filter(view -> delivery.equals(WAITING));
    }

    private static DeliveryView delivery(DeliveryId id, DeliveryView.@Nullable LastAttempt last) {
        return new DeliveryView(
                id,
                CHILD,
                new WebhookRef(WEBHOOK, "CRM", "https://crm.example.com/"),
                new DeliveryView.Cause(
                        new EventId(new UUID(5, 5)),
                        FakeAccounts.CHILD,
                        new EventSubject("ticket", "closed", null),
                        "t-1",
                        AttemptTrigger.AUTOMATIC,
                        null,
                        WebKernel.NOW),
                DeliveryStatus.PENDING,
                0,
                WebKernel.NOW,
                null,
                null,
                null,
                null,
                last);
    }

    @Override
    public Page<WebhookView> list(AccountScope scope, WebhookFilter filter, WebhookSort sort, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<DeliveryView> deliveries(AccountScope scope, DeliveryFilter by, DeliverySort order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<AttemptView> attempts(AccountScope scope, DeliveryFilter by, DeliverySort order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(AccountScope scope, DeliveryFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AttemptDetail> attemptsOf(AccountScope scope, DeliveryId delivery) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DeliveryPayload> payload(AccountScope scope, DeliveryId delivery) {
        throw new UnsupportedOperationException();
    }
}
