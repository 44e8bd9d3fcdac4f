package io.hooktrail.adapters.web.page.usage;

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
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.application.entity.CatalogueEntry;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.usage.LatencyHistogram;
import io.hooktrail.application.usage.MetricsQuery;
import io.hooktrail.application.usage.Usage;
import io.hooktrail.application.usage.UsageCounts;
import io.hooktrail.application.usage.UsageMetrics;
import io.hooktrail.application.usage.UsageSummary;
import io.hooktrail.application.usage.UsageTrend;
import io.hooktrail.application.usage.WebhookStats;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** An organisation and what was sent for it, in memory. Remembers what was asked for. */
final class Monitored implements Usage, Accounts, DeliveryLog, EventTypeCatalogue {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    final Set<AccountId> granted = new HashSet<>();
    final List<DeliveryView> deliveries = new ArrayList<>();
    boolean listsNothing;
    Predicate<DeliveryFilter> unfit = filter -> false;
    ToIntFunction<DeliveryFilter> sizes = filter -> deliveries.size();
    int trendDays;
    UsageCounts counts = UsageCounts.NONE;
    AccountScope scope;
    DeliveryFilter filter;

    void reset() {
        granted.clear();
        granted.addAll(Set.of(PARENT, CHILD));
        deliveries.clear();
        listsNothing = false;
        unfit = filter -> false;
        sizes = filter -> deliveries.size();
        counts = new UsageCounts(2_000, 1_964, 19, 17, 1_900, 2_100, 136);
    }

    static DeliveryView delivery(int number, DeliveryStatus status, boolean test) {
        boolean sent = status != DeliveryStatus.PENDING;
        var trigger = test ? AttemptTrigger.TEST : AttemptTrigger.AUTOMATIC;
        var cause = new DeliveryView.Cause(
                new EventId(new UUID(5, number)),
                CHILD,
                new EventSubject("class_session", "canceled", null),
                "c-1",
                trigger,
                "key:1",
                WebKernel.NOW.minusSeconds(309));
        return new DeliveryView(
                new DeliveryId(new UUID(0, number)),
                CHILD,
                new WebhookRef(new WebhookId(new UUID(0, 9)), "CRM", "https://crm.example.com/hooks?room=4&x=<y>"),
                cause,
                status,
                sent ? 1 : 0,
                WebKernel.NOW.minusSeconds(300),
                sent ? WebKernel.NOW.minusSeconds(240) : null,
                status == DeliveryStatus.FAILED ? WebKernel.NOW.plusSeconds(291) : null,
                null,
                PayloadVersion.V2,
                null);
    }

    @Override
    public UsageSummary summary(AccountScope asked) {
        scope = asked;
        long[] took = new long[LatencyHistogram.zeros().length];
        took[LatencyHistogram.bucketOf(Duration.ofMillis(84))] = counts.attempts();
        return new UsageSummary(WebKernel.NOW, counts, new LatencyHistogram(took), 3);
    }

    @Override
    public UsageTrend trend(AccountScope asked, int days, ZoneId zone) {
        trendDays = days;
        LocalDate today = LocalDate.ofInstant(WebKernel.NOW, zone);
        return new UsageTrend(
                zone,
                Stream.iterate(days - 1, day -> day >= 0, day -> day - 1)
                        .map(day -> new UsageTrend.Day(today.minusDays(day), day == 3 ? UsageCounts.NONE : counts))
                        .toList());
    }

    @Override
    public UsageMetrics metrics(AccountScope asked, MetricsQuery query) {
        return new UsageMetrics(List.of());
    }

    @Override
    public WebhookStats webhook(AccountScope asked, WebhookId webhook) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountView> find(AccountScope asked, AccountId account) {
        return Optional.of(view(account)).filter(view -> asked.covers(account));
    }

    private AccountView view(AccountId account) {
        String name = account.equals(PARENT)
                ? "Lindholm Studios"
                : "Location " + account.toString().substring(35);
        var settings = new AccountSettings(name, Plan.values()[0], granted.contains(account), null, null, null);
        return new AccountView(account, null, ZONE, settings, WebKernel.NOW, WebKernel.NOW);
    }

    @Override
    public Page<AccountView> list(AccountScope asked, PageRequest page) {
        return new Page<>(asked.visible().stream().map(this::view).toList(), null, null);
    }

    @Override
    public List<ApiKeyView> keys(AccountScope asked, AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<DeliveryView> deliveries(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        FakeCursors.check(page);
        scope = asked;
        filter = by;
        boolean none = listsNothing || unfit.test(by);
        return new Page<>(
                none ? List.of() : some(Math.min(page.limit(), sizes.applyAsInt(by))),
                deliveries.isEmpty() ? null : FakeCursors.ON,
                null);
    }

    /** As many as are asked for, be they all the same. */
    private List<DeliveryView> some(int many) {
        return deliveries.isEmpty()
                ? List.of()
                : Stream.generate(() -> deliveries)
                        .flatMap(List::stream)
                        .limit(many)
                        .toList();
    }

    @Override
    public Page<AttemptView> attempts(AccountScope asked, DeliveryFilter by, DeliverySort order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(AccountScope asked, DeliveryFilter by) {
        return deliveries.size();
    }

    @Override
    public Optional<DeliveryView> find(AccountScope asked, DeliveryId id) {
        return deliveries.stream()
                .filter(view -> view.id().equals(id) && asked.covers(view.account()))
                .findFirst();
    }

    @Override
    public List<AttemptDetail> attemptsOf(AccountScope asked, DeliveryId id) {
        return find(asked, id).stream()
                .map(view -> new AttemptDetail(attempt(view), null, null, null))
                .toList();
    }

    private static AttemptView attempt(DeliveryView view) {
        return new AttemptView(
                view.id(),
                view.account(),
                view.webhook(),
                view.cause().event(),
                view.cause().subject(),
                view.cause().entityId(),
                view.test(),
                1,
                AttemptStatus.FAILED,
                AttemptTrigger.AUTOMATIC,
                null,
                WebKernel.NOW.minusSeconds(240),
                Duration.ofMillis(1_204),
                503,
                FailureClass.HTTP_STATUS,
                PayloadVersion.V2,
                view.nextAttemptAt());
    }

    @Override
    public Optional<DeliveryPayload> payload(AccountScope asked, DeliveryId id) {
        return find(asked, id)
                .map(view -> new DeliveryPayload.Available(
                        PayloadVersion.V2, "{\"a\":\"<b>\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<EntityType> find(AccountId account, String type) {
        return Optional.empty();
    }

    @Override
    public EntityType require(AccountId account, String type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CatalogueEntry> list(AccountId account) {
        return List.of(new CatalogueEntry(EntityType.custom("drone", List.of("landed")), null, false));
    }
}
