package io.hooktrail.adapters.web.page.deliveries;

import java.time.Duration;
import java.util.Locale;

/** How long something takes, in the two units that matter. */
final class Spans {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Spans() {}

    static String of(Duration span) {
        long seconds = span.toSeconds();
        if (seconds == 0) {
            return span.toMillis() + " ms";
        }
        if (seconds < MINUTE) {
            return span.toMillisPart() == 0
                    ? seconds + " s"
                    : String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1_000.0);
        }
        return seconds < HOUR
                ? joined(span.toMinutes(), "min", span.toSecondsPart(), "s")
                : joined(span.toHours(), "h", span.toMinutesPart(), "min");
    }

    private static String joined(long great, String unit, int small, String smaller) {
        return small == 0 ? great + " " + unit : great + " " + unit + " " + small + " " + smaller;
    }
}
