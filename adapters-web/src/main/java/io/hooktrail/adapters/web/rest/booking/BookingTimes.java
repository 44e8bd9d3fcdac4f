package io.hooktrail.adapters.web.rest.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The times of one booking, in its zone: {@code 2016-11-24T13:34:54+0100} (TK-15). */
record BookingTimes(ZoneId zone) {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ");

    String text(Instant instant) {
        return FORM.format(instant.atZone(zone));
    }
}
