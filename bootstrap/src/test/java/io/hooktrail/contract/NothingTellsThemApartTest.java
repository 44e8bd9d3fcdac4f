package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Rest;
import io.hooktrail.story.RunningHooktrail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is another's and what never was are answered alike, after the same work: neither words nor time tell them apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingTellsThemApartTest {

    private static final Samples SAMPLES = new Samples();

    private final Customer caller = RunningHooktrail.newCustomer("Curious");
    private final LocalReceiver receiver = LocalReceiver.start();
    private final Things anothers = Things.of(RunningHooktrail.newCustomer("Another"), receiver);

    /** Of every route that reads something by its id. */
    List<String> readings() {
        return RunningHooktrail.routes().stream()
                .filter(route -> route.startsWith("GET /v1/"))
                .filter(route -> SAMPLES.of(route).filter(Samples.Known::owned).isPresent())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void it_takes_the_same_statements_not_to_find(String route) {
        String path = SAMPLES.of(route).orElseThrow().request().apply(anothers).path();
        String never = path.replaceAll(
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID.randomUUID().toString());
        String one = "watch-" + UUID.randomUUID();
        String other = "watch-" + UUID.randomUUID();

        Rest.Answer ofAnother = caller.api().get(path, "X-Request-Id", one);
        Rest.Answer ofNobody = caller.api().get(never, "X-Request-Id", other);

        assertThat(ofAnother.status()).isEqualTo(404);
        assertThat(ofNobody.status()).isEqualTo(404);
        assertThat(ofAnother.body().path("type")).isEqualTo(ofNobody.body().path("type"));
        assertThat(RunningHooktrail.statementsOf(one)).isEqualTo(RunningHooktrail.statementsOf(other));
    }

    @Test
    void statements_of_a_request_are_seen() {
        String request = "watch-" + UUID.randomUUID();
        caller.api().get("/v1/webhooks/" + UUID.randomUUID(), "X-Request-Id", request);
        assertThat(RunningHooktrail.statementsOf(request)).isNotEmpty();
    }
}
