package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks to hold a slot for a moment.
 *
 * @param duration seconds; 30 if left out
 */
record ReserveRequest(
        @Nullable Long duration,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String what,
        @Nullable String where,
        @Nullable String description,
        @Nullable String rsvp,
        @JsonProperty("allDay") boolean allDay,
        @Nullable CustomerRequest customer,
        @Nullable CalendarRequest calendar,
        @Nullable JsonNode meta)
        implements DetailsRequest {}
