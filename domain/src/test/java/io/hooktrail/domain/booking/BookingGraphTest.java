package io.hooktrail.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingGraphTest {

    private static final Path DOCUMENTS = Path.of("..", "docs", "state-machines");

    @ParameterizedTest
    @EnumSource
    void TK_03_the_documentation_of_a_graph_says_what_its_rules_are(BookingGraph graph) throws IOException {
        Path document = DOCUMENTS.resolve(graph + ".md");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(document, BookingGraphDocument.of(graph));
        }
        assertThat(document).hasContent(BookingGraphDocument.of(graph));
    }

    @ParameterizedTest
    @EnumSource
    void every_line_stays_within_the_states_of_its_graph(BookingGraph graph) {
        assertThat(graph.transitions()).allSatisfy(line -> {
            assertThat(graph.states()).contains(line.to());
            assertThat(line.starts() || graph.states().contains(line.from())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_ends_a_booking_blocks_nothing(BookingGraph graph) {
        assertThat(graph.states()).noneMatch(state -> graph.ends(state) && graph.blocks(state));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_be_asked_for_by_the_name_on_the_wire(BookingGraph graph) {
        assertThat(BookingGraph.named(graph.toString())).contains(graph);
        assertThat(graph.states())
                .allSatisfy(state ->
                        assertThat(BookingState.named(state.toString())).contains(state));
    }

    @Test
    void C23_paid_is_not_completed_while_it_can_still_be_cancelled() {
        assertThat(BookingGraph.INSTANT_PAYMENT.ends(BookingState.PAID)).isFalse();
        assertThat(BookingGraph.INSTANT_PAYMENT.ends(BookingState.UNPAID)).isTrue();
    }

    @Test
    void the_API_may_do_what_owner_and_customer_may_but_not_what_the_clock_does() {
        assertThat(BookingGraph.INSTANT_PAYMENT.actions(BookingState.TENTATIVE, BookingActor.INTEGRATOR))
                .containsExactly(BookingAction.PAY);
        assertThat(BookingGraph.CONFIRM_DECLINE.actions(BookingState.TENTATIVE, BookingActor.INTEGRATOR))
                .containsExactly(BookingAction.CONFIRM, BookingAction.DECLINE);
    }
}
