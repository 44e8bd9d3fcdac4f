package io.hooktrail.fault;

import io.hooktrail.story.Rest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A client that posts numbered batches of events under idempotency keys, and remembers what it was promised. */
final class Producer {

    static final int BATCH = 50;

    private final Map<Integer, List<String>> promised = new TreeMap<>();

    /** Posts batches from the first number to before the other. */
    void post(Rest api, int from, int to) {
        for (int number = from; number < to; number++) {
            promised.put(number, post(api, number));
        }
    }

    /** Posts batches until the connection breaks, a thousand at most; answers the number of the one that was not answered. */
    int postUntilCutOff(Rest api, int from) {
        int number = from;
        try {
            while (number < from + 1_000) {
                promised.put(number, post(api, number));
                number++;
            }
            throw new AssertionError("nothing cut the connection");
        } catch (UncheckedIOException cutOff) {
            return number;
        }
    }

    /** The events of a batch, the same whenever and however often it is posted. */
    List<String> post(Rest api, int number) {
        String events = IntStream.range(0, BATCH)
                .mapToObj(index -> "{\"type\": \"client\", \"action\": \"update\", \"entity_id\": \"c-%d-%d\"}"
                        .formatted(number, index))
                .collect(Collectors.joining(",", "{\"events\": [", "]}"));
        JsonNode results = api.post("/v1/events", events, "Idempotency-Key", "batch-" + number)
                .accepted()
                .path("results");
        List<String> ids = new ArrayList<>();
        results.forEach(result -> ids.add(result.path("event_id").asString()));
        return ids;
    }

    /** What a batch was acknowledged with. */
    List<String> promised(int number) {
        return promised.get(number);
    }

    /** Every acknowledged event. */
    Set<String> promised() {
        var all = new HashSet<String>();
        promised.values().forEach(all::addAll);
        return all;
    }
}
