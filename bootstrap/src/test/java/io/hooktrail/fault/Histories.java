package io.hooktrail.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Received;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The three histories that have to agree, for one webhook.
 *
 * @param promised the events that were acknowledged
 * @param received the requests that the receiver got
 * @param deliveries what the API says of each event
 * @param attempts what the API says of each attempt
 */
record Histories(Set<String> promised, List<Received> received, List<JsonNode> deliveries, List<JsonNode> attempts) {

    /** I1. */
    void assertNothingIsLost() {
        assertThat(promised).isNotEmpty();
        assertThat(deliveries)
                .extracting(Histories::event)
                .containsAll(promised)
                .doesNotHaveDuplicates();
        assertThat(deliveries).extracting(Histories::status).containsOnly("success");
    }

    /** I2. */
    void assertSuccessMeansThatTheReceiverAccepted() {
        Set<String> accepted = received.stream()
                .filter(Received::accepted)
                .map(Received::eventId)
                .collect(Collectors.toSet());
        Set<String> succeeded = attempts.stream()
                .filter(attempt -> status(attempt).equals("success"))
                .map(Histories::event)
                .collect(Collectors.toSet());
        assertThat(accepted).isNotEmpty().containsAll(succeeded);
    }

    /** I3: there is at least one recorded attempt for each request. */
    void assertEveryRequestHasATrace() {
        Map<String, Long> recorded =
                count(attempts.stream().map(Histories::event).toList());
        Map<String, Long> sent = count(received.stream().map(Received::eventId).toList());
        assertThat(sent)
                .allSatisfy((event, requests) -> assertThat(requests)
                        .as("requests about %s", event)
                        .isLessThanOrEqualTo(recorded.getOrDefault(event, 0L)));
    }

    /** I4, where receivers accept everything: the only reason to repeat a request is that its outcome was lost. */
    void assertRepeatedOnlyWhereTheOutcomeWasLost() {
        Map<String, Long> lost = count(attempts.stream()
                .filter(attempt -> status(attempt).equals("unknown"))
                .map(Histories::event)
                .toList());
        Map<String, Long> sent = count(received.stream().map(Received::eventId).toList());
        assertThat(sent)
                .allSatisfy((event, requests) -> assertThat(requests - 1)
                        .as("repetitions about %s", event)
                        .isLessThanOrEqualTo(lost.getOrDefault(event, 0L)));
    }

    /** I5, I6: nothing follows a success. */
    void assertNothingFollowsASuccess() {
        Map<String, List<JsonNode>> byDelivery = attempts.stream().collect(Collectors.groupingBy(Histories::event));
        assertThat(byDelivery).allSatisfy((event, all) -> {
            int last = all.stream()
                    .mapToInt(attempt -> attempt.path("number").asInt())
                    .max()
                    .orElseThrow();
            assertThat(all)
                    .filteredOn(attempt -> status(attempt).equals("success"))
                    .extracting(attempt -> attempt.path("number").asInt())
                    .containsExactly(last);
        });
    }

    /** How many requests told the receiver what it had been told before. */
    long repetitions() {
        return received.size()
                - received.stream().map(Received::eventId).distinct().count();
    }

    static String status(JsonNode item) {
        return item.path("status").asString();
    }

    private static String event(JsonNode item) {
        return item.path("event_id").asString();
    }

    private static Map<String, Long> count(Collection<String> events) {
        return events.stream().collect(Collectors.groupingBy(event -> event, Collectors.counting()));
    }
}
