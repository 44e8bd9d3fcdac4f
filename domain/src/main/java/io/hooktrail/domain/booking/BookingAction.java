package io.hooktrail.domain.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of a booking; where it is allowed, its {@link BookingGraph} says. */
public enum BookingAction {
    /** Place it. */
    CREATE,
    /** Hold a slot for a moment. */
    RESERVE,
    /** Agree to it; in the graph {@code instant}, place it. */
    CONFIRM,
    /** Say no to it. */
    DECLINE,
    /** Record that it was paid. */
    PAY,
    /** Give up waiting for the payment. */
    TIMEOUT,
    /** The owner calls it off. */
    CANCEL,
    /** The customer calls it off. */
    CANCEL_BY_CUSTOMER,
    /** The owner takes a seat back. */
    CANCEL_BY_OWNER,
    /** The customer moves it to another time. */
    RESCHEDULE_BY_CUSTOMER,
    /** It took place. */
    COMPLETE,
    /** Give up a reservation that nobody used. */
    EXPIRE,
    /** Make a booking of a reservation. */
    CONSUME;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The action named so on the wire, if there is one. */
    public static Optional<BookingAction> named(String text) {
        return Stream.of(values()).filter(action -> action.text.equals(text)).findFirst();
    }

    /** As it stands in URLs. */
    @Override
    public String toString() {
        return text;
    }
}
