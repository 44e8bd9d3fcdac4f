package io.hooktrail.domain.booking;

import static io.hooktrail.domain.booking.BookingAction.CANCEL;
import static io.hooktrail.domain.booking.BookingAction.CANCEL_BY_CUSTOMER;
import static io.hooktrail.domain.booking.BookingAction.CANCEL_BY_OWNER;
import static io.hooktrail.domain.booking.BookingAction.COMPLETE;
import static io.hooktrail.domain.booking.BookingAction.CONFIRM;
import static io.hooktrail.domain.booking.BookingAction.CONSUME;
import static io.hooktrail.domain.booking.BookingAction.CREATE;
import static io.hooktrail.domain.booking.BookingAction.DECLINE;
import static io.hooktrail.domain.booking.BookingAction.EXPIRE;
import static io.hooktrail.domain.booking.BookingAction.PAY;
import static io.hooktrail.domain.booking.BookingAction.RESCHEDULE_BY_CUSTOMER;
import static io.hooktrail.domain.booking.BookingAction.RESERVE;
import static io.hooktrail.domain.booking.BookingAction.TIMEOUT;
import static io.hooktrail.domain.booking.BookingActor.CUSTOMER;
import static io.hooktrail.domain.booking.BookingActor.INTEGRATOR;
import static io.hooktrail.domain.booking.BookingActor.OWNER;
import static io.hooktrail.domain.booking.BookingActor.SYSTEM;
import static io.hooktrail.domain.booking.BookingState.CANCELLED;
import static io.hooktrail.domain.booking.BookingState.CANCELLED_BY_CUSTOMER;
import static io.hooktrail.domain.booking.BookingState.CANCELLED_BY_OWNER;
import static io.hooktrail.domain.booking.BookingState.COMPLETED;
import static io.hooktrail.domain.booking.BookingState.CONFIRMED;
import static io.hooktrail.domain.booking.BookingState.CONSUMED;
import static io.hooktrail.domain.booking.BookingState.DECLINED;
import static io.hooktrail.domain.booking.BookingState.ERROR;
import static io.hooktrail.domain.booking.BookingState.EXPIRED;
import static io.hooktrail.domain.booking.BookingState.PAID;
import static io.hooktrail.domain.booking.BookingState.RESCHEDULED_BY_CUSTOMER;
import static io.hooktrail.domain.booking.BookingState.RESERVED;
import static io.hooktrail.domain.booking.BookingState.TENTATIVE;
import static io.hooktrail.domain.booking.BookingState.UNPAID;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of booking: which states each goes through, by which action of whom. The rules are these lines alone. */
@SuppressWarnings("ImmutableEnumChecker") // its collections are unmodifiable: the JDK has no type that says so
public enum BookingGraph {
    /** Agreed as soon as it is placed. */
    INSTANT(
            List.of(CONFIRMED, COMPLETED, CANCELLED, CANCELLED_BY_CUSTOMER, RESCHEDULED_BY_CUSTOMER, ERROR),
            Set.of(CONFIRMED),
            null,
            line(null, CONFIRM, CONFIRMED, CUSTOMER, INTEGRATOR),
            line(null, CREATE, CONFIRMED, CUSTOMER, INTEGRATOR).noting("alias of confirm, as older clients say it"),
            line(CONFIRMED, CANCEL, CANCELLED, OWNER),
            line(CONFIRMED, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER),
            line(CONFIRMED, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM),
            line(CONFIRMED, RESCHEDULE_BY_CUSTOMER, RESCHEDULED_BY_CUSTOMER, CUSTOMER)),

    /** The owner has to agree. */
    CONFIRM_DECLINE(
            List.of(
                    TENTATIVE,
                    CONFIRMED,
                    DECLINED,
                    COMPLETED,
                    CANCELLED,
                    CANCELLED_BY_CUSTOMER,
                    RESCHEDULED_BY_CUSTOMER,
                    ERROR),
            Set.of(CONFIRMED),
            null,
            line(null, CREATE, TENTATIVE, CUSTOMER, INTEGRATOR),
            line(TENTATIVE, CONFIRM, CONFIRMED, OWNER),
            line(TENTATIVE, DECLINE, DECLINED, OWNER),
            line(CONFIRMED, CANCEL, CANCELLED, OWNER),
            line(CONFIRMED, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER),
            line(CONFIRMED, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM),
            line(CONFIRMED, RESCHEDULE_BY_CUSTOMER, RESCHEDULED_BY_CUSTOMER, CUSTOMER)
                    .noting("one page of the source limits rescheduling to instant; the graph's own page does not")),

    /** The slot is held until it is paid for. */
    INSTANT_PAYMENT(
            List.of(
                    TENTATIVE,
                    PAID,
                    UNPAID,
                    COMPLETED,
                    CANCELLED,
                    CANCELLED_BY_CUSTOMER,
                    RESCHEDULED_BY_CUSTOMER,
                    ERROR),
            Set.of(TENTATIVE, PAID),
            Duration.ofMinutes(5),
            line(null, CREATE, TENTATIVE, CUSTOMER, INTEGRATOR),
            line(TENTATIVE, TIMEOUT, UNPAID, SYSTEM),
            line(TENTATIVE, PAY, PAID, INTEGRATOR),
            line(PAID, CANCEL, CANCELLED, OWNER),
            line(PAID, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM),
            line(PAID, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER)
                    .noting("our reading: the state is listed, the action is not"),
            line(PAID, RESCHEDULE_BY_CUSTOMER, RESCHEDULED_BY_CUSTOMER, CUSTOMER)
                    .noting("our reading: the state is listed, the action is not")),

    /** A class with seats. */
    GROUP_OWNER(
            List.of(TENTATIVE, COMPLETED, CANCELLED, ERROR),
            Set.of(TENTATIVE),
            null,
            line(null, CREATE, TENTATIVE, OWNER),
            line(TENTATIVE, CANCEL, CANCELLED, OWNER).noting("every open seat is cancelled_by_owner (our reading)"),
            line(TENTATIVE, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM)),

    /** A seat in a class. */
    GROUP_CUSTOMER(
            List.of(CONFIRMED, COMPLETED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_OWNER, ERROR),
            Set.of(CONFIRMED),
            null,
            line(null, CREATE, CONFIRMED, CUSTOMER, INTEGRATOR)
                    .noting("if a seat is free, within the class's booking time"),
            line(CONFIRMED, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM),
            line(CONFIRMED, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER)
                    .noting("until the class's min_cancel_time before the start"),
            line(CONFIRMED, CANCEL_BY_OWNER, CANCELLED_BY_OWNER, OWNER)),

    /** A seat in a class that is taken once it is paid for. */
    GROUP_CUSTOMER_PAYMENT(
            List.of(TENTATIVE, UNPAID, PAID, CANCELLED_BY_OWNER, CANCELLED_BY_CUSTOMER, COMPLETED, ERROR),
            Set.of(PAID),
            Duration.ofMinutes(5),
            line(null, CREATE, TENTATIVE, CUSTOMER, INTEGRATOR)
                    .noting("if a seat is free, within the class's booking time"),
            line(TENTATIVE, PAY, PAID, INTEGRATOR).noting("if a seat is still free"),
            line(TENTATIVE, TIMEOUT, UNPAID, SYSTEM).noting("the length of the time-out is our choice"),
            line(TENTATIVE, CANCEL_BY_OWNER, CANCELLED_BY_OWNER, OWNER)
                    .noting("the source prints cancelled_by_customer, which we take for a slip"),
            line(TENTATIVE, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER)
                    .noting("our reading of the line above"),
            line(PAID, CANCEL_BY_OWNER, CANCELLED_BY_OWNER, OWNER),
            line(PAID, CANCEL_BY_CUSTOMER, CANCELLED_BY_CUSTOMER, CUSTOMER)
                    .noting("until the class's min_cancel_time before the start"),
            line(PAID, COMPLETE, COMPLETED, OWNER, INTEGRATOR, SYSTEM)),

    /** A slot held for a moment. */
    RESERVATION(
            List.of(RESERVED, EXPIRED, CONSUMED),
            Set.of(RESERVED),
            Duration.ofSeconds(30),
            line(null, RESERVE, RESERVED, CUSTOMER, INTEGRATOR),
            line(RESERVED, EXPIRE, EXPIRED, SYSTEM),
            line(RESERVED, CONSUME, CONSUMED, SYSTEM)
                    .noting("follows from a booking that names the reservation; the state's name is our choice"));

    private final String text = name().toLowerCase(Locale.ROOT);
    private final List<BookingState> states;
    private final Set<BookingState> blocking;
    private final @Nullable Duration hold;
    private final List<Transition> transitions;

    BookingGraph(
            List<BookingState> states, Set<BookingState> blocking, @Nullable Duration hold, Transition... transitions) {
        this.states = states;
        this.blocking = Set.copyOf(blocking);
        this.hold = hold;
        this.transitions = List.of(transitions);
    }

    /** The graph named so on the wire, if there is one. */
    public static Optional<BookingGraph> named(String text) {
        return Stream.of(values()).filter(graph -> graph.text.equals(text)).findFirst();
    }

    /** Its states, in the order of its documentation. */
    public List<BookingState> states() {
        return states;
    }

    /** Its rules, in the order of its documentation. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** How long the clock lets a booking wait to be paid or used, unless said otherwise; empty if it does not wait. */
    public Optional<Duration> hold() {
        return Optional.ofNullable(hold);
    }

    /** Whether a booking in this state keeps others from its slot, or its seat. */
    public boolean blocks(BookingState state) {
        return blocking.contains(state);
    }

    /** Whether nobody, not even the clock, can do anything any more: the flag {@code completed} (C23). */
    public boolean ends(BookingState state) {
        return transitions.stream().noneMatch(line -> line.from() == state);
    }

    /** The action that places a booking where none is named. */
    public BookingAction start() {
        return transitions.getFirst().action();
    }

    /** Whether bookings of this graph are seats of a class. */
    public boolean seat() {
        return this == GROUP_CUSTOMER || this == GROUP_CUSTOMER_PAYMENT;
    }

    /** What somebody may do in a state, in the order of the documentation. */
    public List<BookingAction> actions(BookingState state, BookingActor actor) {
        return transitions.stream()
                .filter(line -> line.from() == state && actor.actsAsAnyOf(line.actors()))
                .map(Transition::action)
                .toList();
    }

    /**
     * Where an action leads.
     *
     * @param from null for a booking that does not exist yet
     * @return empty if this actor may not do that here
     */
    public Optional<BookingState> next(@Nullable BookingState from, BookingAction action, BookingActor actor) {
        return transitions.stream()
                .filter(line -> line.from() == from && line.action() == action && actor.actsAsAnyOf(line.actors()))
                .map(Transition::to)
                .findFirst();
    }

    /** As it stands on the wire. */
    @Override
    public String toString() {
        return text;
    }

    private static Transition line(
            @Nullable BookingState from, BookingAction action, BookingState to, BookingActor... actors) {
        return new Transition(from, action, List.of(actors), to, "");
    }
}
