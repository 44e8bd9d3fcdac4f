package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;

/** Producers that have much to tell send batches. */
class TellingManyEventsTest {

    private static final int EVENTS = 60;
    private static final int ENTITIES = 3;

    private final Customer producer = RunningHooktrail.newCustomer("Producer");

    /** Repeated, because only chance brings the order about where nothing else does. */
    @RepeatedTest(20)
    void what_happened_to_one_thing_stays_in_the_order_in_which_it_was_told() {
        String events = IntStream.range(0, EVENTS)
                .mapToObj(index -> "{\"type\": \"client\", \"action\": \"update\", \"entity_id\": \"c-%d\"}"
                        .formatted(index % ENTITIES))
                .collect(Collectors.joining(",", "{\"events\": [", "]}"));

        List<JsonNode> results = producer.api()
                .post("/v1/events", events, "Idempotency-Key", "batch")
                .accepted()
                .path("results")
                .valueStream()
                .toList();

        assertThat(results)
                .hasSize(EVENTS)
                .extracting(it -> it.path("status").asString())
                .containsOnly("accepted");
        // The ids of events are drawn when they happen, and sort by that.
        for (int entity = 0; entity < ENTITIES; entity++) {
            int which = entity;
            assertThat(results.stream()
                            .filter(it -> it.path("index").asInt() % ENTITIES == which)
                            .map(it -> it.path("event_id").asString()))
                    .isSorted();
        }
    }
}
