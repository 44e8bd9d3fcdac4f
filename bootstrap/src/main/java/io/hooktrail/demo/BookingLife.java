package io.hooktrail.demo;

import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.account.AccountTree;
import io.hooktrail.application.booking.BookingSearch;
import io.hooktrail.application.booking.BookingView;
import io.hooktrail.application.booking.Bookings;
import io.hooktrail.domain.booking.BookingAction;
import io.hooktrail.domain.booking.BookingCommand.PlaceBooking;
import io.hooktrail.domain.booking.BookingGraph;
import io.hooktrail.domain.booking.BookingId;
import io.hooktrail.domain.booking.BookingState;
import io.hooktrail.domain.booking.Origin;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Places bookings of every graph and moves them along.
 *
 * <p>It remembers nothing: what can be moved is looked up each time, so it goes on after a restart.
 */
@DemoComponent
class BookingLife {

    /** So many are open in an account at most. */
    private static final int OPEN = 25;

    /** So much longer than others, so that somebody can take a seat. */
    private static final int CLASSES_LAST = 6;

    private static final Set<BookingAction> HAPPY =
            Set.of(BookingAction.CONFIRM, BookingAction.PAY, BookingAction.COMPLETE);

    private final DemoCommands commands;
    private final Bookings bookings;
    private final AccountTree tree;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final SampleBookings samples = new SampleBookings(random);
    private final NextStep next = new NextStep(samples);

    BookingLife(DemoCommands commands, Bookings bookings, AccountTree tree) {
        this.commands = commands;
        this.bookings = bookings;
        this.tree = tree;
    }

    /** One thing happens in a studio. */
    void step(Studio studio) {
        AccountScope scope = tree.scopeOf(studio.id()).alone();
        List<BookingView> open = newest(scope, BookingSearch.ALL).stream()
                .filter(booking -> !booking.availableActions().isEmpty())
                .filter(booking -> booking.terms().seats() == null || random.nextInt(CLASSES_LAST) == 0)
                .toList();
        if (open.size() >= OPEN || (!open.isEmpty() && random.nextBoolean())) {
            move(studio, any(open));
        } else {
            place(studio, scope, any(List.of(BookingGraph.values())));
        }
    }

    private void move(Studio studio, BookingView booking) {
        List<BookingAction> happy =
                booking.availableActions().stream().filter(HAPPY::contains).toList();
        boolean asHoped = !happy.isEmpty() && random.nextInt(3) > 0;
        BookingAction action = any(asHoped ? happy : booking.availableActions());
        next.command(booking.id(), action, commands.now()).ifPresent(command -> commands.ask(studio.id(), command));
    }

    private void place(Studio studio, AccountScope scope, BookingGraph asked) {
        List<BookingView> classes = newest(scope, new BookingSearch(BookingGraph.GROUP_OWNER, BookingState.TENTATIVE));
        BookingGraph graph = asked.seat() && classes.isEmpty() ? BookingGraph.GROUP_OWNER : asked;
        Origin origin = graph.seat() ? Origin.seatOf(any(classes).id()) : reservation(scope, graph);
        var terms = samples.terms(studio.id(), graph, origin, commands.now());
        commands.ask(
                studio.id(),
                new PlaceBooking(
                        new BookingId(DemoCommands.draw()),
                        commands.now(),
                        graph.start(),
                        terms,
                        samples.details(graph)));
    }

    /** Whoever has reserved books at once, if a reservation is there. */
    private Origin reservation(AccountScope scope, BookingGraph graph) {
        var reserved = new BookingSearch(BookingGraph.RESERVATION, BookingState.RESERVED);
        return graph == BookingGraph.INSTANT
                ? newest(scope, reserved).stream()
                        .map(booking -> new Origin(null, booking.id(), null))
                        .findFirst()
                        .orElse(Origin.NONE)
                : Origin.NONE;
    }

    private List<BookingView> newest(AccountScope scope, BookingSearch search) {
        return bookings.search(scope, search, PageRequest.first()).items();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
