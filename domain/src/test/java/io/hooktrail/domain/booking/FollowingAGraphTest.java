package io.hooktrail.domain.booking;

import static io.hooktrail.domain.booking.ABooking.after;
import static io.hooktrail.domain.booking.ABooking.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.booking.Booking.Placed;
import io.hooktrail.domain.booking.BookingCommand.Act;
import io.hooktrail.domain.booking.BookingRejection.ActionNotInGraph;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of a booking, in whatever order, by whomever: it goes where its graph says or stays. */
class FollowingAGraphTest {

    @Property(tries = 3000)
    void accepts_exactly_what_its_graph_allows_and_lands_where_the_graph_says(
            @ForAll BookingGraph graph, @ForAll("walks") List<Act> walk) {
        Booking booking = placed(graph);
        for (Act act : walk) {
            Placed before = (Placed) booking;
            Optional<BookingState> expected = graph.transitions().stream()
                    .filter(line -> line.from() == before.state() && line.action() == act.action())
                    .filter(line -> act.by().actsAsAnyOf(line.actors()))
                    .map(Transition::to)
                    .findFirst();
            Optional<Booking> landed = ask(booking, act);
            assertThat(landed.map(Placed.class::cast).map(Placed::state)).isEqualTo(expected);
            booking = landed.orElse(booking);
        }
    }

    @Property(tries = 2000)
    void accepts_nothing_once_it_has_ended(@ForAll BookingGraph graph, @ForAll("walks") List<Act> walk) {
        Booking booking = placed(graph);
        for (Act act : walk) {
            BookingState state = ((Placed) booking).state();
            Optional<Booking> landed = ask(booking, act);
            if (graph.ends(state)) {
                assertThat(landed).isEmpty();
            }
            booking = landed.orElse(booking);
        }
    }

    @Property
    void says_what_may_be_asked_instead(@ForAll BookingGraph graph, @ForAll("acts") Act act) {
        Booking booking = placed(graph);
        Placed before = (Placed) booking;
        try {
            BookingDecider.decide(booking, act);
        } catch (Rejected refused) {
            if (refused.rejection() instanceof ActionNotInGraph rejection) {
                assertThat(rejection.available()).isEqualTo(graph.actions(before.state(), BookingActor.INTEGRATOR));
                assertThat(rejection.detail())
                        .contains(graph.toString(), act.action().toString());
            }
        }
    }

    @Property(tries = 2000)
    void ends_exactly_where_the_type_of_its_state_says_so(@ForAll BookingGraph graph, @ForAll("walks") List<Act> walk) {
        Booking booking = placed(graph);
        for (Act act : walk) {
            booking = ask(booking, act).orElse(booking);
            assertThat(booking instanceof Booking.Ended).isEqualTo(graph.ends(((Placed) booking).state()));
        }
    }

    private static Optional<Booking> ask(Booking booking, Act act) {
        try {
            return Optional.of(after(booking, act));
        } catch (Rejected refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Act> acts() {
        return Arbitraries.of(BookingActor.values()).flatMap(by -> Arbitraries.of(ABooking.acts(by)));
    }

    @Provide
    Arbitrary<List<Act>> walks() {
        return acts().list().ofMinSize(1).ofMaxSize(8);
    }
}
