package io.hooktrail.adapters.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A point in time, to be read at a glance and exactly.
 *
 * @param span how far away, such as {@code 4 min}
 * @param past whether it is behind us
 * @param exact to the millisecond, with its zone
 * @param machine ISO 8601
 * @param written date and time as the reader's language writes them, for a table
 * @param inFull the same with the month in words (TM-27)
 */
public record Moment(String span, boolean past, String exact, String machine, String written, String inFull) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int TWICE = 2;

    /** A point in time as it stands now, in the zone of an account and the words of a reader. */
    public static Moment of(Instant at, Instant now, ZoneId zone, Locale locale) {
        boolean past = !at.isAfter(now);
        Duration away = past ? Duration.between(at, now) : Duration.between(now, at);
        return new Moment(
                span(away.toSeconds()),
                past,
                exact(at, zone, locale),
                at.toString(),
                written(at, FormatStyle.MEDIUM, zone, locale),
                written(at, FormatStyle.LONG, zone, locale));
    }

    private static String span(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < TWICE * DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
    }

    private static String written(Instant at, FormatStyle date, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(date, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private static String exact(Instant at, ZoneId zone, Locale locale) {
        var there = at.atZone(zone);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(there);
        return date + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss.SSS xxx", Locale.ROOT).format(there) + " " + zone.getId();
    }
}
