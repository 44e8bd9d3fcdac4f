package io.hooktrail.adapters.web.rest.booking;

import io.hooktrail.application.booking.BookingDocuments;
import io.hooktrail.application.booking.BookingView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes bookings with the mapper that writes the answers of the API (TK-09). */
@Component
class JsonBookingDocuments implements BookingDocuments {

    private final JsonMapper json;

    JsonBookingDocuments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte[] render(BookingView booking) {
        return json.writeValueAsBytes(BookingResource.of(booking));
    }
}
