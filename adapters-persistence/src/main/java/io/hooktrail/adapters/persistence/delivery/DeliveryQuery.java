package io.hooktrail.adapters.persistence.delivery;

import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptStatus;
import io.hooktrail.application.delivery.DeliveryFilter;
import io.hooktrail.application.delivery.DeliverySort;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.delivery.AttemptTrigger;
import io.hooktrail.domain.delivery.DeliveryStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions, on each of the tables that a list may be driven by.
 *
 * @param candidates the deliveries that can match, where they are few; null where they are not
 */
record DeliveryQuery(
        AccountScope scope,
        DeliveryFilter filter,
        Lanes lanes,
        @Nullable Set<UUID> candidates) {

    private static final int FIRST_REDIRECT = 300;

    /** Whether the list can follow the attempts in their order, instead of collecting and sorting all that match. */
    boolean isTimeline(DeliverySort sort) {
        return !isNarrow() && (sort == DeliverySort.NEWEST || sort == DeliverySort.OLDEST);
    }

    /** Whether only few can match, which are found without following the attempts. */
    boolean isNarrow() {
        return candidates != null || filter.event() != null || filter.entityId() != null;
    }

    /** Whether a delivery that was not sent yet may match. */
    boolean admitsUnsent() {
        return filter.codes().isEmpty()
                && filter.failures().isEmpty()
                && (filter.statuses().isEmpty() || filter.statuses().stream().anyMatch(DeliveryQuery::canBeUnsent));
    }

    private static boolean canBeUnsent(DeliveryStatus status) {
        return switch (status) {
            case PENDING, HELD, FAILED -> true;
            case SUCCESS, EXHAUSTED, CANCELLED -> false;
        };
    }

    /** On {@code delivery d}: all of the filter. */
    Conditions onDelivery() {
        Conditions conditions = stateOfDelivery()
                .oneOf("d.type", filter.types())
                .oneOf("d.action", filter.actions())
                .oneOf("d.graph", filter.graphs())
                .add("d.webhook_id = any(:webhooks)", "webhooks", array(lanes.webhooks()))
                .during("coalesce(d.sent_at, d.created_at)", filter.from(), filter.to());
        conditions.add("d.id = any(:candidates)", "candidates", array(candidates));
        test(conditions, "d.trigger = '" + AttemptTrigger.TEST + "'");
        subject(conditions);
        return text(conditions, "d");
    }

    /** On {@code delivery d}: what only its row knows. */
    Conditions stateOfDelivery() {
        return new Conditions()
                .oneOf("d.status", filter.statuses())
                .within("d.last_code", filter.codes())
                .oneOf("d.last_failure", filter.failures());
    }

    /** On the first attempt {@code a} of a delivery: what every attempt repeats of it. */
    Conditions onFirstAttempt() {
        Conditions conditions = onAttempt();
        if (!filter.statuses().isEmpty() && !filter.statuses().contains(DeliveryStatus.SUCCESS)) {
            // What was never accepted was not accepted the first time: a much smaller index serves.
            conditions.add("a.status <> 'success'");
        }
        return conditions;
    }

    /** On {@code attempt a}: all of the filter that is about attempts. */
    Conditions onEachAttempt() {
        Conditions conditions = onAttempt()
                .oneOf("a.status", filter.attemptStatuses())
                .within("a.code", filter.codes())
                .oneOf("a.failure", filter.failures());
        boolean noSuccess =
                !filter.attemptStatuses().isEmpty() && !filter.attemptStatuses().contains(AttemptStatus.SUCCESS);
        return noSuccess || meansFailures(filter) ? conditions.add("a.status <> 'success'") : conditions;
    }

    /** Whether only attempts that were not accepted can have such codes and failures. */
    static boolean meansFailures(DeliveryFilter filter) {
        return !filter.failures().isEmpty()
                || (!filter.codes().isEmpty()
                        && filter.codes().stream().allMatch(range -> range.from() >= FIRST_REDIRECT));
    }

    /** On {@code delivery d}: what attempts do not repeat. */
    Conditions subjectOfDelivery() {
        Conditions conditions = new Conditions().oneOf("d.status", filter.statuses());
        subject(conditions);
        return conditions;
    }

    private Conditions onAttempt() {
        Conditions conditions = new Conditions()
                .oneOf("a.type", filter.types())
                .oneOf("a.action", filter.actions())
                .oneOf("a.graph", filter.graphs())
                .add("a.webhook_id = any(:webhooks)", "webhooks", array(lanes.webhooks()))
                .during("a.at", filter.from(), filter.to());
        test(conditions, "a.test");
        return text(conditions, "a");
    }

    private void test(Conditions conditions, String isTest) {
        Boolean test = filter.test();
        if (test != null) {
            conditions.add(test ? isTest : "not (" + isTest + ")");
        }
    }

    private void subject(Conditions conditions) {
        conditions.add("d.entity_id = :entity", "entity", filter.entityId());
        EventId event = filter.event();
        if (event != null) {
            IdRange range = IdRange.ofSameMillisecond(event.value());
            conditions
                    .add("d.event_id = :event", "event", event.value())
                    .add("d.id >= :first", "first", range.first())
                    .add("d.id <= :last", "last", range.last());
        }
    }

    private Conditions text(Conditions conditions, String table) {
        String text = filter.text();
        if (text != null) {
            conditions
                    .add(
                            "(" + table + ".webhook_id = any(:named) or " + table + ".type || '.' || " + table
                                    + ".action ilike :text)",
                            "named",
                            lanes.named().toArray(UUID[]::new))
                    .add("true", "text", WebhookNames.contains(text));
        }
        return conditions;
    }

    private static UUID @Nullable [] array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }
}
