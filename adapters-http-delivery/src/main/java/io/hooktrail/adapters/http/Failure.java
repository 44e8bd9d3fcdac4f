package io.hooktrail.adapters.http;

import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.domain.delivery.FailureClass;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt came to nothing.
 *
 * @param exactly null if the class says it all
 */
record Failure(FailureClass why, @Nullable FailureReason exactly) {

    static Failure of(FailureClass why) {
        return new Failure(why, null);
    }
}
