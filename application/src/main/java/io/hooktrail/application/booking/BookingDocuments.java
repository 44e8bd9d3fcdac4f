package io.hooktrail.application.booking;

/** Port: a booking as JSON, byte for byte as the REST API answers it (TK-09). */
public interface BookingDocuments {

    /** UTF-8. */
    byte[] render(BookingView booking);
}
