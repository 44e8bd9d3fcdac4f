package io.hooktrail.domain.delivery;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;

/**
 * What a receiver is told about one event.
 *
 * @param id the event; {@code msg_} + id is the {@code webhook-id} of every request about it
 * @param account where it happened
 * @param type its public name, {@code <type>.<action>}, such as {@code booking.confirmed}; lower case, no quotes
 * @param entityId which booking or entity changed; holds no character that JSON must escape
 * @param occurredAt when
 * @param content the resource as the REST API shows it, verbatim
 */
public record OutgoingEvent(
        EventId id, AccountId account, String type, String entityId, Instant occurredAt, Content content) {}
