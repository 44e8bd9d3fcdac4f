package io.hooktrail.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a refusal and hands it over. */
final class RejectionAssert {

    private RejectionAssert() {}

    static <R extends Rejection> R assertRejected(ThrowingCallable asked, Class<R> reason) {
        Rejected refused = catchThrowableOfType(Rejected.class, asked);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.rejection()).isInstanceOf(reason);
        return reason.cast(refused.rejection());
    }
}
