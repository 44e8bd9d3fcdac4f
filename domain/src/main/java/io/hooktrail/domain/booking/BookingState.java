package io.hooktrail.domain.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The states that a booking can be in; which of them, and in which order, its {@link BookingGraph} says. */
public enum BookingState {
    /** A slot is held for a moment, nothing is booked yet. */
    RESERVED,
    /** Nobody used the reservation in time. */
    EXPIRED,
    /** A booking was made of the reservation. */
    CONSUMED,
    /** Waits for the owner's answer or for a payment; for a class: open for seats. */
    TENTATIVE,
    /** Agreed. */
    CONFIRMED,
    /** The owner said no. */
    DECLINED,
    /** Agreed and paid for. */
    PAID,
    /** The payment did not come in time. */
    UNPAID,
    /** Called off by the owner. */
    CANCELLED,
    /** Called off by the customer. */
    CANCELLED_BY_CUSTOMER,
    /** A seat that the owner took back, alone or with its class. */
    CANCELLED_BY_OWNER,
    /** Replaced by another booking at another time. */
    RESCHEDULED_BY_CUSTOMER,
    /** It took place. */
    COMPLETED,
    /** A state that receivers may subscribe to; no way into it or out of it is documented. */
    ERROR;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The state named so on the wire, if there is one. */
    public static Optional<BookingState> named(String text) {
        return Stream.of(values()).filter(state -> state.text.equals(text)).findFirst();
    }

    /** As it stands on the wire: documented spelling, not normalised (C21). */
    @Override
    public String toString() {
        return text;
    }
}
