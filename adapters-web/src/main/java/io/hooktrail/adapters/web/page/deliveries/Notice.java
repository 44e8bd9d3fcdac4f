package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.adapters.web.page.Outcome;
import io.hooktrail.application.delivery.DeliveryView;
import io.hooktrail.application.delivery.DeliveryView.LastAttempt;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish for another attempt.
 *
 * @param state underway, success or failed; or why it was refused: delivered, in-flight, not-now
 * @param outcome null while it is not known
 * @param show the page with that attempt in the panel
 * @param poll where to ask how it went
 * @param here the same page, to look again
 * @param again where to ask for a deliberate duplicate
 */
record Notice(
        String state,
        int number,
        String webhook,
        @Nullable String outcome,
        @Nullable String took,
        String show,
        String poll,
        String here,
        String again) {

    static final Set<String> REFUSALS = Set.of("delivered", "in-flight", "not-now");

    static Notice of(DeliveryView delivery, AttemptKey key, AttemptsQuery query) {
        LastAttempt last = delivery.lastAttempt();
        boolean known = last != null && last.number() >= key.number();
        Optional<String> refused =
                Optional.ofNullable(query.get(AttemptsQuery.REFUSED)).filter(REFUSALS::contains);
        boolean failed = known && Objects.requireNonNull(last).failure() != null;
        return new Notice(
                refused.orElse(known ? (failed ? "failed" : "success") : "underway"),
                key.number(),
                delivery.webhook().name(),
                known
                        ? Outcome.of(Objects.requireNonNull(last).code(), last.failure())
                                .toString()
                        : null,
                known ? took(Objects.requireNonNull(last).took()) : null,
                query.list().with(AttemptsQuery.OPEN, key.toString()).url(),
                query.url(AttemptsQuery.PATH + "/asked"),
                query.url(),
                query.list().url(AttemptsQuery.PATH + "/" + delivery.id() + "/retry"));
    }

    /** Whether more can be told later. */
    public boolean underway() {
        return state.equals("underway");
    }

    /** Whether it says what came of an attempt. */
    public boolean told() {
        return state.equals("success") || state.equals("failed");
    }

    /** An id of the sprite. */
    public String icon() {
        return switch (state) {
            case "underway" -> "in-flight";
            case "success", "failed" -> state;
            default -> "info";
        };
    }

    private static @Nullable String took(@Nullable Duration took) {
        return took == null ? null : Spans.of(took);
    }
}
