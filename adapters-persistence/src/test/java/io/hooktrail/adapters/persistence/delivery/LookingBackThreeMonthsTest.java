package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LookingBackThreeMonthsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int DAYS = 90;
    private static final AccountId ACCOUNT = new AccountId(new UUID(0x7000, 0x8000_0000_0000_0001L));
    private static final WebhookId CRM = new WebhookId(new UUID(0x7000, 0x8000_0000_0000_0101L));
    private static final EventSubject CLOSED = new EventSubject("ticket", "closed", null);

    private final DeliveryTables tables = new DeliveryTables(DATABASE);
    private final DeliveryLog log = tables.log();
    private final List<DeliveryId> newestFirst = new ArrayList<>();

    @BeforeEach
    void a_delivery_on_each_of_91_days_and_a_failure_every_tenth() {
        tables.empty();
        tables.webhook(CRM, ACCOUNT, "CRM", "https://crm.example.com/hooks");
        for (int day = 0; day <= DAYS; day++) {
            Instant at = NOON.minus(Duration.ofDays(day));
            Story story = Story.of(ACCOUNT, CRM, Story.event(at, day), CLOSED, at);
            tables.live(day % 10 == 0 ? story.fails(FailureClass.TLS_FAILED) : story.answers(200));
            newestFirst.add(story.id());
        }
    }

    @Test
    void MT_13_one_filter_spans_ninety_days() {
        Instant from = NOON.minus(Duration.ofDays(DAYS - 1));

        assertThat(walked(from, Set.of())).containsExactlyElementsOf(newestFirst.subList(0, DAYS));
        assertThat(walked(from, Set.of(FailureClass.TLS_FAILED))).hasSize(9);
    }

    private List<DeliveryId> walked(Instant from, Set<FailureClass> failures) {
        var filter = new DeliveryFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                failures,
                null,
                null,
                null,
                from,
                NOON.plusSeconds(1),
                null);
        var found = new ArrayList<DeliveryId>();
        @Nullable String cursor = null;
        do {
            Page<DeliveryView> page = log.deliveries(
                    new AccountScope(ACCOUNT, Set.of(ACCOUNT)),
                    filter,
                    DeliverySort.NEWEST,
                    new PageRequest(20, cursor));
            page.items().forEach(item -> found.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }
}
