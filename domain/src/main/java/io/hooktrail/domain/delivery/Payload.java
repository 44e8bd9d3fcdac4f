package io.hooktrail.domain.delivery;

import io.hooktrail.domain.webhook.PayloadVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Makes request bodies by concatenation around the content bytes, so a body is the same at every attempt and for every
 * webhook of one version, without being stored again.
 */
public final class Payload {

    private static final byte[] CLOSING_BRACE = {'}'};
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Payload() {}

    /** The exact bytes of the request body. */
    public static byte[] of(PayloadVersion version, OutgoingEvent event) {
        byte[] content = event.content().json();
        return switch (version) {
            case V1 -> content;
            case V2 -> join(envelope(event), content, CLOSING_BRACE);
            case V3_PREVIEW -> join(cloudEvent(event), content, CLOSING_BRACE);
        };
    }

    /** ISO 8601 in UTC with milliseconds, the form of every instant outside the booking resource. */
    public static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Standard Webhooks, "Payload structure". */
    private static String envelope(OutgoingEvent event) {
        return "{\"type\":\"" + event.type() + "\",\"timestamp\":\"" + instant(event.occurredAt()) + "\",\"data\":";
    }

    /** CloudEvents 1.0, JSON event format, section 3. */
    private static String cloudEvent(OutgoingEvent event) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + event.id() + "\",\"source\":\"/accounts/" + event.account()
                + "\",\"type\":\"" + event.type() + "\",\"subject\":\"" + event.entityId() + "\",\"time\":\""
                + instant(event.occurredAt()) + "\",\"datacontenttype\":\"application/json\",\"data\":";
    }

    private static byte[] join(String head, byte[] content, byte[] tail) {
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + tail.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(tail, 0, body, start.length + content.length, tail.length);
        return body;
    }
}
