package io.hooktrail.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest.Answer;
import io.hooktrail.story.RunningHooktrail;
import io.hooktrail.story.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fault D1: many clients, or one with many hands, send the same request at the same time. */
class IdempotencyUnderFireTest {

    private static final int POSTS = 100;

    private final Customer customer = RunningHooktrail.newCustomer("Impatient");

    @Test
    void a_hundred_parallel_posts_with_one_key_make_one_event() {
        try (LocalReceiver receiver = LocalReceiver.start()) {
            Subscription webhook = customer.subscribes(receiver, "ticket.*");
            List<Answer> answers = inParallel(() -> post("/v1/entities/ticket/t-1/closed", "{}"));

            assertThat(answers)
                    .extracting(answer -> answer.accepted().path("event_id").asString())
                    .hasSize(POSTS)
                    .doesNotContain("")
                    .containsOnly(event(answers.getFirst()));
            webhook.newest("success");
            assertThat(webhook.deliveries()).hasSize(1);
            assertThat(receiver.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.eventId()).isEqualTo(event(answers.getFirst())));
        }
    }

    @Test
    void a_hundred_parallel_bookings_with_one_key_make_one_booking() {
        String body = """
            {"graph": "instant", "start": "2030-01-01T10:00:00Z", "end": "2030-01-01T11:00:00Z",
             "customer": {"name": "Marty McFly"}}\
            """;
        List<Answer> answers = inParallel(() -> post("/v1/bookings", body));

        assertThat(answers)
                .extracting(answer -> answer.accepted().path("id").asString())
                .containsOnly(answers.getFirst().body().path("id").asString());
        assertThat(customer.api().all("/v1/bookings?limit=200")).hasSize(1);
    }

    private Answer post(String path, String body) {
        return customer.api().post(path, body, "Idempotency-Key", "once");
    }

    private static List<Answer> inParallel(Supplier<Answer> request) {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, POSTS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(request, hands))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String event(Answer answer) {
        return answer.body().path("event_id").asString();
    }
}
