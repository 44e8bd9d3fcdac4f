package io.hooktrail.adapters.web.rest.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What both a booking and a reservation say about who, what and where. Texts that are left out are empty. */
sealed interface DetailsRequest permits PlaceBookingRequest, ReserveRequest {

    @Nullable
    String what();

    @Nullable
    String where();

    @Nullable
    String description();

    @Nullable
    String rsvp();

    boolean allDay();

    @Nullable
    CustomerRequest customer();

    @Nullable
    CalendarRequest calendar();

    /** A JSON object; the customer's own comes first. */
    @Nullable
    JsonNode meta();

    /**
     * Who books.
     *
     * @param timezone such as {@code Europe/Copenhagen}; the times of the booking are shown in it
     * @param meta a JSON object
     */
    record CustomerRequest(
            @Nullable UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String voip,
            @Nullable String timezone,
            @Nullable JsonNode meta) {}

    /** The calendar it stands on. */
    record CalendarRequest(
            @Nullable UUID id,
            @Nullable String providerId,
            @Nullable String providerAccess,
            boolean providerPrimary,
            boolean providerSync,
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("foregroundcolor") @Nullable String foregroundColor,
            @JsonProperty("backgroundcolor") @Nullable String backgroundColor) {}
}
