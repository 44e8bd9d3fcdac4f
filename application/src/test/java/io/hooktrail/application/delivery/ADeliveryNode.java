package io.hooktrail.application.delivery;

import io.hooktrail.application.FakeIdempotencyKeys;
import io.hooktrail.application.FakeTransactions;
import io.hooktrail.application.OncePerKey;
import io.hooktrail.application.TransactionalMemory;
import io.hooktrail.application.Units;
import io.hooktrail.application.delivery.AttemptRunner.Ran;
import io.hooktrail.application.delivery.WebhookConditions.Condition;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptOutcome;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.Delivery.Unscheduled;
import io.hooktrail.domain.delivery.DeliveryCommand;
import io.hooktrail.domain.delivery.DeliveryCommand.ScheduleDelivery;
import io.hooktrail.domain.delivery.DeliveryEvent;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.FailureClass;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.RetryPolicy;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;

/** The delivery of one node on memory, with the saga listening. */
final class ADeliveryNode {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));
    static final EventSubject SUBJECT = new EventSubject("ticket", "closed", null);
    static final RetryPolicy POLICY = new RetryPolicy(List.of(Duration.ofMinutes(2)), Set.of(400), 0.1);

    final FakeTransactions transactions = new FakeTransactions();
    final TransactionalMemory memory = new TransactionalMemory();
    final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(memory).build();
    final Units units = new Units(transactions);
    final FakeSchedule schedule = new FakeSchedule();
    final FakeContents contents = new FakeContents();
    final FakeSender sender;
    final Map<WebhookId, Condition> conditions = new HashMap<>();
    final List<Exchange> exchanges = new ArrayList<>();
    final InstantSource clock = InstantSource.fixed(NOON);
    final DeliveryRecorder recorder = new DeliveryRecorder(store);
    final AttemptRunner runner;
    final AttemptHandOver handOver;
    final DeliveryRequests requests;
    final Sweeper sweeper;

    private final List<Ran> outcomes = new ArrayList<>();

    ADeliveryNode(int places) {
        sender = new FakeSender(places);
        runner = new AttemptRunner(sender, schedule.firstClaim(), outcomes::add);
        handOver = new AttemptHandOver(schedule, contents, runner);
        var once = new OncePerKey(new FakeIdempotencyKeys());
        requests = new DeliveryRequests(units, store, schedule, recorder, once, clock);
        WebhookConditions known = webhook -> conditions.getOrDefault(webhook, Condition.ENABLED);
        sweeper = new Sweeper(units, schedule, contents, recorder, runner, known, clock);
        var saga = new DeliverySaga(handOver);
        var unused = store.subscribe(events -> events.forEach(event -> {
            if (event.getPayload() instanceof DeliveryEvent happened) {
                saga.on(happened);
            }
        }));
        assert unused != null;
    }

    static WebhookId webhook(int number) {
        return new WebhookId(new UUID(2, number));
    }

    static EventId event(int number) {
        return new EventId(new UUID(3, number));
    }

    static PublicEvent said(int event) {
        var outgoing = new OutgoingEvent(event(event), ACCOUNT, SUBJECT.name(), "t-1", NOON, Content.EMPTY);
        return new PublicEvent(SUBJECT, outgoing);
    }

    /** A delivery that is owed, with its content there; claimed by this claim. */
    Standing owed(int event, int webhook, long claim) {
        contents.kept.put(event(event), said(event));
        DeliveryId id = DeliveryId.of(event(event), webhook(webhook));
        var command = new ScheduleDelivery(
                id, ACCOUNT, webhook(webhook), event(event), ACCOUNT, SUBJECT, "t-1", AttemptTrigger.AUTOMATIC, NOON);
        decide(new Standing(id, webhook(webhook), ACCOUNT, event(event), new Unscheduled(), 0), command);
        Standing now = schedule.rows.get(id).standing();
        schedule.put(now, claim);
        return now;
    }

    void decide(Standing before, DeliveryCommand command) {
        int free = sender.free();
        sender.reserve(free);
        units.inTransaction(() -> {
            recorder.decide(before, command, MetaData.emptyInstance());
        });
        sender.release(free);
    }

    Standing standing(Standing before) {
        return schedule.rows.get(before.delivery()).standing();
    }

    /** The names of what happened to it, in order. */
    List<String> story(Standing delivery) {
        return memory.committed().stream()
                .filter(event -> event.getAggregateIdentifier()
                        .equals(delivery.delivery().toString()))
                .map(event -> event.getPayload().getClass().getSimpleName())
                .toList();
    }

    static Ran delivered(Standing standing, long claim) {
        return ran(standing, claim, new Delivered(200, Duration.ofMillis(10)));
    }

    static Ran answered(Standing standing, long claim, int status) {
        return ran(standing, claim, new Refused(FailureClass.HTTP_STATUS, status, Duration.ofMillis(10), null));
    }

    static Ran ran(Standing standing, long claim, AttemptOutcome outcome) {
        var outgoing = new OutgoingEvent(standing.event(), ACCOUNT, SUBJECT.name(), "t-1", NOON, Content.EMPTY);
        int number = standing.state().progress().nextAttempt();
        var attempt = new OutgoingAttempt(standing.delivery(), number, standing.webhook(), outgoing);
        URI url = URI.create("https://example.com/hooks");
        var exchange = new Exchange(attempt, NOON, outcome, PayloadVersion.V2, url, List.of(), null, null);
        return new Ran(new Claim(standing, claim), exchange);
    }
}
