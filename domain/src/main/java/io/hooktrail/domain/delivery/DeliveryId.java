package io.hooktrail.domain.delivery;

import io.hooktrail.domain.EventId;
import io.hooktrail.domain.Identifier;
import io.hooktrail.domain.webhook.WebhookId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identity of a delivery: derived from its event and its webhook, so scheduling twice is scheduling once.
 *
 * <p>A UUID of version 8 (RFC 9562, 5.8): the first 48 bits are the time of the event's id, so deliveries sort by
 * time; the rest is taken from a SHA-256 of event id and webhook id.
 */
public record DeliveryId(UUID value) implements Identifier {

    private static final long TIME_BITS = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    /** The one delivery of this event to this webhook. */
    public static DeliveryId of(EventId event, WebhookId webhook) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(event.value(), webhook.value()));
        long high = (event.value().getMostSignificantBits() & TIME_BITS) | VERSION_8 | (hash.getLong() & 0x0FFFL);
        long low = VARIANT_RFC | (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new DeliveryId(new UUID(high, low));
    }

    /** Reads the canonical text form. */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static byte[] sha256(UUID first, UUID second) {
        ByteBuffer both = ByteBuffer.allocate(32)
                .putLong(first.getMostSignificantBits())
                .putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits())
                .putLong(second.getLeastSignificantBits());
        try {
            return MessageDigest.getInstance("SHA-256").digest(both.array());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
