package io.hooktrail.adapters.web.page.webhook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as date pickers write them. */
final class Days {

    /** What is further away has no start in every zone. */
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** The day, if it is one. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> Math.abs(day.getYear()) <= LAST_YEAR);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
