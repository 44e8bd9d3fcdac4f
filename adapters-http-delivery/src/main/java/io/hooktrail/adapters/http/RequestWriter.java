package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.WebhookTarget;
import io.hooktrail.domain.delivery.DeliveryId;
import io.hooktrail.domain.delivery.Payload;
import io.hooktrail.domain.webhook.SignatureHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the request that tells a webhook about an event. Belongs to one thread, as its signer does. */
final class RequestWriter {

    static final String PLAIN_SIGNATURE = "X-Webhook-Signature";

    /** What a webhook's own headers may not say: what Hooktrail says itself, and what frames a message (RFC 9110, 7.6.1). */
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of(SignatureHeader.values()).map(SignatureHeader::toString),
                    Stream.of(
                            "host",
                            "user-agent",
                            "content-type",
                            "content-length",
                            "content-encoding",
                            "connection",
                            "transfer-encoding",
                            "keep-alive",
                            "proxy-connection",
                            "upgrade",
                            "te",
                            "trailer",
                            "expect",
                            "webhook-id",
                            "webhook-timestamp",
                            "webhook-signature",
                            "x-webhook-signature",
                            "webhook-version",
                            "traceparent"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private final WebhookSigner signer = new WebhookSigner();
    private final String userAgent;

    RequestWriter(String userAgent) {
        this.userAgent = userAgent;
    }

    /** @throws IllegalStateException if the webhook has no secret: no request leaves unsigned (GKM-29) */
    OutgoingRequest write(OutgoingAttempt attempt, WebhookTarget target, Instant at) {
        if (target.secrets().isEmpty()) {
            throw new IllegalStateException("Webhook " + target.id() + " has no secret");
        }
        byte[] body = Payload.of(target.version(), attempt.event());
        List<Header> headers = new ArrayList<>(16 + target.headers().size());
        headers.add(new Header("Host", authority(target)));
        headers.add(new Header("User-Agent", userAgent));
        headers.add(new Header("Content-Type", "application/json"));
        addSignatures(headers, "msg_" + attempt.event().id(), at, body, target);
        headers.add(new Header("webhook-version", target.version().toString()));
        headers.add(new Header("traceparent", traceparent(attempt.delivery())));
        addOwn(headers, target.headers());
        headers.add(new Header("Connection", "keep-alive"));
        headers.add(new Header("Content-Length", Integer.toString(body.length)));
        return new OutgoingRequest(target, List.copyOf(headers), body);
    }

    private void addSignatures(List<Header> headers, String id, Instant at, byte[] body, WebhookTarget target) {
        String timestamp = Long.toString(at.getEpochSecond());
        headers.add(new Header("webhook-id", id));
        headers.add(new Header("webhook-timestamp", timestamp));
        headers.add(new Header("webhook-signature", signer.standard(id, timestamp, body, target.secrets())));
        String plain = signer.plain(body, target.secrets().getFirst());
        headers.add(new Header(PLAIN_SIGNATURE, plain));
        target.aliases().stream().sorted().forEach(alias -> headers.add(new Header(alias.toString(), plain)));
    }

    /** Names and values were checked when the webhook was saved; what could split a message is left out here once more. */
    private static void addOwn(List<Header> headers, Map<String, String> own) {
        own.forEach((name, value) -> {
            boolean free = !RESERVED.contains(name.toLowerCase(Locale.ROOT));
            if (free
                    && TOKEN.matcher(name).matches()
                    && FIELD_VALUE.matcher(value).matches()) {
                headers.add(new Header(name, value));
            }
        });
    }

    private static String authority(WebhookTarget target) {
        return target.url().getRawAuthority();
    }

    /** W3C Trace Context: the trace is the delivery, so its attempts belong together; the span is this attempt. */
    private static String traceparent(DeliveryId delivery) {
        HexFormat hex = HexFormat.of();
        UUID trace = delivery.value();
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-" + hex.toHexDigits(trace.getMostSignificantBits())
                + hex.toHexDigits(trace.getLeastSignificantBits()) + "-" + hex.toHexDigits(span) + "-01";
    }
}
