package io.hooktrail.adapters.persistence.bin;

import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinAnswer;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.CheckedRequest;
import io.hooktrail.application.bin.IncomingRequest;
import io.hooktrail.application.bin.KeptRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bin while requests are put into it; its row is locked. */
final class ReceivingBin {

    private final Bin bin;
    private final Map<String, Integer> before = new HashMap<>();
    private long received;
    private @Nullable Instant last;

    ReceivingBin(Bin bin) {
        this.bin = bin;
        this.received = bin.received();
        this.last = bin.lastReceivedAt();
    }

    BinId id() {
        return bin.id();
    }

    long received() {
        return received;
    }

    /** When the last one arrived; null if none ever did. */
    @Nullable
    Instant lastReceivedAt() {
        return last;
    }

    boolean failsSome() {
        return bin.behaviour().failFirst() > 0;
    }

    /** So many requests of the message were kept before; null for those without one. */
    void knows(@Nullable String message, int kept) {
        before.put(key(message), kept);
    }

    /** Gives the request its number and its status. */
    KeptRequest take(CheckedRequest checked) {
        IncomingRequest request = checked.request();
        String message = request.header("webhook-id").orElse(null);
        int earlier = before.merge(key(message), 1, Integer::sum) - 1;
        byte[] body = request.body();
        last = request.receivedAt();
        return new KeptRequest(
                ++received,
                request.receivedAt(),
                request.method(),
                request.query(),
                request.headers(),
                message,
                body.length > KeptRequest.BODY_KEPT ? Arrays.copyOf(body, KeptRequest.BODY_KEPT) : body,
                body.length,
                checked.signature(),
                bin.behaviour().statusAfter(earlier));
    }

    BinAnswer answer(KeptRequest kept) {
        Behaviour behaviour = bin.behaviour();
        return new BinAnswer(kept.status(), behaviour.delay(), behaviour.body());
    }

    // A message id cannot hold a line break, so this cannot be one.
    private static String key(@Nullable String message) {
        return message == null ? "\n" : message;
    }
}
