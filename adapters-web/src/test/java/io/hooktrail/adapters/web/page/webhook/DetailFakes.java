package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.FakeAccounts;
import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.Units;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.bulkretry.BulkRetries;
import io.hooktrail.application.bulkretry.BulkRetryModule;
import io.hooktrail.application.bulkretry.BulkRetryPlans;
import io.hooktrail.application.bulkretry.BulkRetryState;
import io.hooktrail.application.bulkretry.BulkRetryView;
import io.hooktrail.application.delivery.DeliveryModule;
import io.hooktrail.application.delivery.WebhookTests;
import io.hooktrail.application.entity.EventTypeCatalogue;
import io.hooktrail.application.history.History;
import io.hooktrail.application.history.HistoryEntry;
import io.hooktrail.application.history.HistoryFilter;
import io.hooktrail.application.webhook.WebhookSamples;
import io.hooktrail.domain.Content;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the page of a webhook needs besides {@link EditingFakes}. */
@TestConfiguration(proxyBeanMethods = false)
class DetailFakes {

    @Bean
    SentToAWebhook sent() {
        return new SentToAWebhook();
    }

    @Bean
    FakeUsage usage() {
        return new FakeUsage();
    }

    /** Everything that is asked for is running. */
    @Bean
    BulkRetries recoveries() {
        return (scope, id) -> Optional.of(new BulkRetryView(
                        id, CHILD, BulkRetryState.RUNNING, 12, 5, 3, 1, null, WebKernel.NOW, WebKernel.NOW))
                .filter(view -> scope.covers(view.account()));
    }

    @Bean
    History history() {
        return new RenamedOnce();
    }

    @Bean
    WebhookSamples samples(EventTypeCatalogue types, InstantSource clock) {
        return new WebhookSamples(types, booking -> Content.EMPTY.json(), clock);
    }

    /** Plans of what failed ask the delivery log alone. */
    @Bean
    BulkRetryPlans plans(SentToAWebhook sent, FakeAccounts accounts, InstantSource clock) {
        var bus = SimpleCommandBus.builder().build();
        var parts = new BulkRetryModule.Parts(null, null, bus, null, sent, null, null, null, null, accounts);
        return new BulkRetryModule(parts, clock).plans();
    }

    @Bean
    KeptSamples keptSamples() {
        return new KeptSamples();
    }

    /** Tests are owed in memory, and go nowhere. */
    @Bean
    WebhookTests tests(KeptSamples kept, InstantSource clock) {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var units = new Units(NoTransactionManager.INSTANCE);
        var parts = new DeliveryModule.Parts(
                units, store, new NeverDue(), kept, null, null, null, null, null, null, List.of(), null);
        return new DeliveryModule(parts, clock).tests();
    }

    /** The webhook was renamed by a key. */
    private static final class RenamedOnce implements History {

        @Override
        public Page<HistoryEntry> list(AccountScope scope, HistoryFilter filter, PageRequest page) {
            var by = new HistoryEntry.Cause("key:00000000-0000-7000-8000-0000000000aa", null, null, null, null);
            byte[] data = "{\"name\":\"Till <2>\"}".getBytes(StandardCharsets.UTF_8);
            var renamed = new HistoryEntry(
                    1,
                    "webhook",
                    String.valueOf(filter.id()),
                    2,
                    "webhook.renamed",
                    1,
                    WebKernel.NOW.minusSeconds(90),
                    CHILD,
                    by,
                    Content.ofJson(data));
            return new Page<>(List.of(renamed), null, null);
        }

        @Override
        public Optional<HistoryEntry> find(AccountScope scope, long position) {
            throw new UnsupportedOperationException();
        }
    }
}
