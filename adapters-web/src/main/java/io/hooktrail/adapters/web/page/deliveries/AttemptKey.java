package io.hooktrail.adapters.web.page.deliveries;

import io.hooktrail.application.delivery.AttemptView;
import io.hooktrail.domain.delivery.DeliveryId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an attempt: {@code <delivery>.<number>}.
 *
 * @param number 1 for the first of its delivery
 */
record AttemptKey(DeliveryId delivery, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F-]{36})\\.([1-9][0-9]{0,5})");

    static AttemptKey of(AttemptView attempt) {
        return new AttemptKey(attempt.delivery(), attempt.number());
    }

    static Optional<AttemptKey> parse(String text) {
        Matcher found = FORM.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(new AttemptKey(DeliveryId.of(found.group(1)), Integer.parseInt(found.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** As it stands in a URL. */
    @Override
    public String toString() {
        return delivery + "." + number;
    }
}
