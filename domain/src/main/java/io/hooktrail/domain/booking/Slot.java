package io.hooktrail.domain.booking;

import java.time.Instant;

/** A stretch of time that can be booked: from the start, up to but without the end. */
public record Slot(Instant start, Instant end) {}
