package io.hooktrail.adapters.web.page.webhook;

import io.hooktrail.domain.bulkretry.BulkRetryId;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a webhook shows beside the webhook.
 *
 * @param cursor of its attempts
 * @param test a test that was sent from here
 * @param recovery a recovery that was asked for from here
 */
record DetailQuery(
        @Nullable String cursor,
        @Nullable String test,
        @Nullable String recovery) {

    /** Nothing. */
    static final DetailQuery NONE = new DetailQuery(null, null, null);

    Optional<DeliveryId> testDelivery() {
        return read(test, DeliveryId::of);
    }

    Optional<BulkRetryId> bulk() {
        return read(recovery, BulkRetryId::of);
    }

    /** What is no id is left out. */
    private static <T> Optional<T> read(@Nullable String text, Function<String, T> of) {
        try {
            return Optional.ofNullable(text).map(of);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
