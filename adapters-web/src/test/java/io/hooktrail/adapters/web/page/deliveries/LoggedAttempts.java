package io.hooktrail.adapters.web.page.deliveries;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.FakeCursors;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountView;
import io.hooktrail.application.account.Accounts;
import io.hooktrail.application.account.ApiKeyView;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptDetail.Exchanged;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.webhook.WebhookFilter;
import io.hooktrail.application.webhook.WebhookSort;
import io.hooktrail.application.webhook.WebhookView;
import io.hooktrail.application.webhook.Webhooks;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountSettings;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.entity.EntityType;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts in memory, each of a delivery of its own. Remembers what was asked for. */
final class LoggedAttempts implements DeliveryLog, Accounts, EventTypeCatalogue, Webhooks {

    static final String URL = "https://crm.example.com/hooks?room=4&x='y'";

    final List<AttemptDetail> attempts = new ArrayList<>();
    DeliveryStatus status = DeliveryStatus.EXHAUSTED;
    DeliveryFilter filter = DeliveryFilter.ALL;
    DeliverySort sort = DeliverySort.NEWEST;
    boolean searchFindsNothing;

    void reset() {
        attempts.clear();
        status = DeliveryStatus.EXHAUSTED;
        searchFindsNothing = false;
    }

    /** One that was answered so, or not at all. */
    LoggedAttempts with(@Nullable Integer code, @Nullable FailureClass failure, @Nullable Instant next) {
        AttemptView view = attempt(attempts.size() + 1, code, failure, next);
        byte[] answer = "\u001b[31m<b>out of disk</b>\u202e".getBytes(StandardCharsets.UTF_8);
        var response = code == null
                ? null
                : new Exchange.Response(List.of(new Header("content-type", "text/html")), answer, true);
        var headers = List.of(
                new Header("Host", "crm.example.com"),
                new Header("X-Webhook-Signature", "5f2e"),
                new Header("Authorization", "********"));
        byte[] payload = "{\"name\":\"<O'Hara>\"}".getBytes(StandardCharsets.UTF_8);
        attempts.add(new AttemptDetail(view, new Exchanged(URL, headers, response, null), payload, null));
        return this;
    }

    /** One whose content is gone. */
    void purged(Instant at) {
        AttemptView view = attempt(attempts.size() + 1, 200, null, null);
        attempts.add(new AttemptDetail(view, null, null, at));
    }

    String key(int number) {
        return new UUID(0, number) + ".1";
    }

    private static AttemptView attempt(
            int number, @Nullable Integer code, @Nullable FailureClass failure, @Nullable Instant next) {
        return new AttemptView(
                new DeliveryId(new UUID(0, number)),
                CHILD,
                webhook(number == 9 ? "https://webhook.site/1" : URL),
                new EventId(new UUID(5, number)),
                new EventSubject("booking", "confirmed", "instant"),
                "b-1",
                number == 8,
                1,
                status(failure),
                AttemptTrigger.MANUAL,
                "user:kim",
                WebKernel.NOW.minusSeconds(240),
                failure == FailureClass.OUTCOME_UNKNOWN ? null : Duration.ofMillis(1_204),
                code,
                failure,
                PayloadVersion.V2,
                next);
    }

    private static AttemptStatus status(@Nullable FailureClass failure) {
        if (failure == null) {
            return AttemptStatus.SUCCESS;
        }
        return failure == FailureClass.OUTCOME_UNKNOWN ? AttemptStatus.UNKNOWN : AttemptStatus.FAILED;
    }

    private static WebhookRef webhook(String url) {
        return new WebhookRef(new WebhookId(new UUID(0, 9)), "CRM", url);
    }

    @Override
    public Page<DeliveryView> deliveries(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<AttemptView> attempts(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        FakeCursors.check(page);
        if (page.limit() > 1) {
            filter = by;
            sort = order;
        }
        boolean none = searchFindsNothing && by.text() != null;
        return new Page<>(
                none ? List.of() : attempts.stream().map(AttemptDetail::attempt).toList(), FakeCursors.ON, null);
    }

    @Override
    public long count(AccountScope asked, DeliveryFilter by) {
        return attempts.size();
    }

    @Override
    public Optional<DeliveryView> find(AccountScope asked, DeliveryId id) {
        return attempts.stream()
                .map(AttemptDetail::attempt)
                .filter(attempt -> attempt.delivery().equals(id) && asked.covers(attempt.account()))
                .map(this::delivery)
                .findFirst();
    }

    private DeliveryView delivery(AttemptView attempt) {
        var cause = new DeliveryView.Cause(
                attempt.event(),
                CHILD,
                attempt.subject(),
                attempt.entityId(),
                AttemptTrigger.AUTOMATIC,
                "key:1",
                WebKernel.NOW.minusSeconds(309));
        var last = new DeliveryView.LastAttempt(1, attempt.at(), attempt.code(), attempt.failure(), attempt.took());
        return new DeliveryView(
                attempt.delivery(),
                CHILD,
                attempt.webhook(),
                cause,
                status,
                1,
                WebKernel.NOW.minusSeconds(300),
                attempt.at(),
                null,
                null,
                PayloadVersion.V2,
                last);
    }

    @Override
    public List<AttemptDetail> attemptsOf(AccountScope asked, DeliveryId id) {
        return find(asked, id).isEmpty()
                ? List.of()
                : attempts.stream()
                        .filter(one -> one.attempt().delivery().equals(id))
                        .toList();
    }

    @Override
    public Optional<DeliveryPayload> payload(AccountScope asked, DeliveryId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountView> find(AccountScope asked, AccountId account) {
        var settings = AccountSettings.of("Lindholm Studios", Plan.values()[0]);
        ZoneId zone = ZoneId.of("Europe/Copenhagen");
        return Optional.of(new AccountView(account, null, zone, settings, WebKernel.NOW, WebKernel.NOW));
    }

    @Override
    public Page<AccountView> list(AccountScope asked, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ApiKeyView> keys(AccountScope asked, AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EntityType> find(AccountId account, String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntityType require(AccountId account, String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CatalogueEntry> list(AccountId account) {
        return List.of(new CatalogueEntry(EntityType.custom("license", List.of("assigned")), null, false));
    }

    @Override
    public Page<WebhookView> list(AccountScope scope, WebhookFilter asked, WebhookSort order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WebhookView> find(AccountScope scope, WebhookId webhook) {
        return Optional.empty();
    }
}
