package io.hooktrail.adapters.web.page.webhook;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliveryLog;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.WebhookRef;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.DeliveryStatus;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One test of the webhook number 1, which was answered 503 or is on its way. Remembers what was asked for. */
final class SentToAWebhook implements DeliveryLog {

    static final DeliveryId DELIVERY = new DeliveryId(new UUID(0x7000, 21));

    private static final WebhookRef WEBHOOK = new WebhookRef(Hooked.id(1), "CRM", "https://crm.example.com/hooks");
    private static final EventSubject SUBJECT = new EventSubject("client", "update", null);
    private static final EventId EVENT = new EventId(new UUID(0x7000, 22));

    boolean answered = true;
    DeliveryFilter filter = DeliveryFilter.ALL;

    private record Unreadable() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String detail() {
            return "unreadable";
        }
    }

    void reset() {
        answered = true;
        filter = DeliveryFilter.ALL;
    }

    @Override
    public Page<AttemptView> attempts(AccountScope scope, DeliveryFilter by, DeliverySort sort, PageRequest page) {
        if ("nonsense".equals(page.cursor())) {
            throw new Rejected(new Unreadable());
        }
        filter = by;
        return new Page<>(answered && scope.covers(CHILD) ? List.of(attempt()) : List.of(), "older", null);
    }

    private static AttemptView attempt() {
        return new AttemptView(
                DELIVERY,
                CHILD,
                WEBHOOK,
                EVENT,
                SUBJECT,
                "sample",
                true,
                1,
                AttemptStatus.FAILED,
                AttemptTrigger.TEST,
                null,
                WebKernel.NOW.minusSeconds(4),
                Duration.ofMillis(1_204),
                503,
                FailureClass.HTTP_STATUS,
                PayloadVersion.V2,
                WebKernel.NOW.plusSeconds(120));
    }

    @Override
    public Optional<DeliveryView> find(AccountScope scope, DeliveryId delivery) {
        return Optional.of(delivery()).filter(view -> view.id().equals(delivery) && scope.covers(CHILD));
    }

    private DeliveryView delivery() {
        var cause = new DeliveryView.Cause(
                EVENT, CHILD, SUBJECT, "sample", AttemptTrigger.TEST, "key:1", WebKernel.NOW.minusSeconds(5));
        var last = new DeliveryView.LastAttempt(
                1, WebKernel.NOW.minusSeconds(4), 503, FailureClass.HTTP_STATUS, Duration.ofMillis(1_204));
        return new DeliveryView(
                DELIVERY,
                CHILD,
                WEBHOOK,
                cause,
                answered ? DeliveryStatus.FAILED : DeliveryStatus.PENDING,
                answered ? 1 : 0,
                WebKernel.NOW.minusSeconds(5),
                null,
                null,
                null,
                PayloadVersion.V2,
                answered ? last : null);
    }

    @Override
    public long count(AccountScope scope, DeliveryFilter by) {
        filter = by;
        return 12;
    }

    @Override
    public Page<DeliveryView> deliveries(AccountScope scope, DeliveryFilter by, DeliverySort sort, PageRequest page) {
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
