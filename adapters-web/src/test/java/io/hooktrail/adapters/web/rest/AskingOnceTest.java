package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.FakeDispatcher;
import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher.Overloaded;
import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.Requester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(Probe.class)
class AskingOnceTest {

    private static final String ONE = "/v1/bookings/00000000-0000-7000-8000-000000000001/poke";

    @Autowired
    MockMvcTester http;

    @Autowired
    Probe probe;

    @Autowired
    FakeDispatcher dispatcher;

    @BeforeEach
    void forget() {
        dispatcher.reset();
    }

    @Test
    void has_no_key_where_none_was_sent() {
        assertThat(http.post().uri(ONE).header("Authorization", bearer(OPERATOR)))
                .hasStatusOk();
        assertThat(dispatcher.asked()).singleElement().extracting(Asked::key).isNull();
    }

    @Test
    void has_the_same_fingerprint_for_the_same_request_only() {
        IdempotencyKey first = keyOf("{\"name\": \"a\"}");
        assertThat(first).isEqualTo(keyOf("{\"name\": \"a\"}"));
        assertThat(first.key()).isEqualTo("order-1");
        assertThat(first.account()).isEqualTo(CHILD);
        assertThat(first.fingerprint())
                .isNotEqualTo(keyOf("{\"name\": \"b\"}").fingerprint())
                .hasSize(64);
    }

    @Test
    void refuses_keys_that_are_no_keys() {
        for (String key : new String[] {"", "two words", "k".repeat(256), "käse"}) {
            assertThat(post("{\"name\": \"a\"}", key)).hasStatus(400);
        }
    }

    @Test
    void says_on_whose_behalf_it_asks() {
        http.post()
                .uri(ONE)
                .header("Authorization", bearer(OPERATOR))
                .header("X-Request-Id", "r-1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange();
        assertThat(dispatcher.asked())
                .singleElement()
                .extracting(Asked::by)
                .isEqualTo(new Requester(
                        "key:00000000-0000-0000-0000-000000000001", CHILD, "r-1", "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void asks_to_try_again_when_too_much_is_waiting() {
        dispatcher.answering(asked -> {
            throw new Overloaded();
        });
        assertThat(http.post().uri(ONE).header("Authorization", bearer(OPERATOR)))
                .hasStatus(503)
                .hasHeader("Retry-After", "1");
    }

    private IdempotencyKey keyOf(String body) {
        assertThat(post(body, "order-1")).hasStatusOk();
        return probe.key();
    }

    private MvcTestResult post(String body, String key) {
        return http.post()
                .uri("/v1/bookings")
                .header("Authorization", bearer(OPERATOR))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
