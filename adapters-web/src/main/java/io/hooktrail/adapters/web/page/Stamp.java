package io.hooktrail.adapters.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * When exactly something happened (GKM-12).
 *
 * @param day as the reader's language writes it
 * @param time to the millisecond
 * @param moment how long ago
 */
public record Stamp(String day, String time, Moment moment) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /** How times are told: as of now, in the zone of an account and the words of a reader. */
    public record Clock(Instant now, ZoneId zone, Locale locale) {

        /** A point in time so. */
        public Stamp tell(Instant at) {
            var there = at.atZone(zone);
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(there);
            return new Stamp(day, TIME.format(there), Moment.of(at, now, zone, locale));
        }
    }
}
