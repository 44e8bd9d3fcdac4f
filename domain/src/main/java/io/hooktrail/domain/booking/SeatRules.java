package io.hooktrail.domain.booking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the seats of a class may be taken.
 *
 * @param max how many there are, at least 1
 * @param minBookingTime a seat is booked at least this long before the start; null for until the start
 * @param maxBookingTime a seat is booked at most this long before the start; null for any time
 * @param minCancelTime a customer cancels at least this long before the start; null for any time
 */
public record SeatRules(
        int max,
        @Nullable Duration minBookingTime,
        @Nullable Duration maxBookingTime,
        @Nullable Duration minCancelTime) {}
