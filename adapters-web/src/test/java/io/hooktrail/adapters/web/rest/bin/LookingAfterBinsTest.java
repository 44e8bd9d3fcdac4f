package io.hooktrail.adapters.web.rest.bin;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static io.hooktrail.adapters.web.FakeAccounts.SIBLING;
import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.KeptRequest;
import io.hooktrail.application.bin.SignatureVerdict;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
@Import(FakeBinConfiguration.class)
class LookingAfterBinsTest {

    private static final BinId ID = new BinId(new UUID(0, 42));

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeBins bins;

    @BeforeEach
    void empty() {
        bins.reset();
    }

    @Test
    void makes_a_bin_that_answers_as_told() {
        MvcTestResult answer = ask(
                HttpMethod.POST,
                "/v1/bins",
                "{\"name\": \"Till\", \"status\": 503, \"delay_ms\": 250, \"fail_first\": 2, \"body\": {\"a\":"
                        + " [1.50]}}");
        Bin made = bins.bins.values().iterator().next();
        assertThat(made.account()).isEqualTo(CHILD);
        assertThat(made.behaviour()).isEqualTo(new Behaviour(503, Duration.ofMillis(250), 2, "{\"a\":[1.50]}"));
        assertThat(answer).hasStatus(201).hasHeader("Location", "/v1/bins/" + made.id());
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
            {"id": "%1$s", "name": "Till", "url": "http://localhost/bins/%1$s", "status": 503, "delay_ms": 250,
             "fail_first": 2, "body": {"a": [1.50]}, "received": 0, "last_received_at": null,
             "created_at": "2026-11-21T22:13:05.123Z"}
            """.formatted(made.id()));
    }

    @Test
    void asking_twice_with_one_idempotency_key_makes_one_bin() {
        MvcTestResult first = once();
        MvcTestResult again = once();
        assertThat(again)
                .hasStatus(201)
                .hasHeader("Location", first.getResponse().getHeader("Location"));
        assertThat(bins.bins).hasSize(1);
    }

    private MvcTestResult once() {
        return http.post()
                .uri("/v1/bins")
                .header("Authorization", bearer(Role.ADMIN))
                .header("Idempotency-Key", "one-bin")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    @Test
    void makes_the_usual_bin_when_nothing_is_said() {
        assertThat(ask(HttpMethod.POST, "/v1/bins", "{}")).hasStatus(201);
        assertThat(bins.bins.values().iterator().next().behaviour()).isEqualTo(Behaviour.USUAL);
    }

    @Test
    void refuses_what_no_bin_can_do() {
        assertThat(ask(HttpMethod.POST, "/v1/bins", "{\"status\": 700}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/behaviour-unusable");
        assertThat(bins.bins).isEmpty();
    }

    @Test
    void changes_only_what_is_said() {
        add(CHILD, new Behaviour(410, Duration.ofSeconds(1), 3, "[]"));
        assertThat(ask(HttpMethod.PATCH, "/v1/bins/" + ID, "{\"status\": 200, \"delay_ms\": 0}"))
                .hasStatusOk();
        assertThat(bins.bins.get(ID).behaviour()).isEqualTo(new Behaviour(200, Duration.ZERO, 3, "[]"));
        assertThat(ask(HttpMethod.PATCH, "/v1/bins/" + ID, "{\"body\": null, \"name\": \"New\"}"))
                .hasStatusOk();
        assertThat(bins.bins.get(ID).behaviour()).isEqualTo(new Behaviour(200, Duration.ZERO, 3, null));
        assertThat(bins.bins.get(ID).name()).isEqualTo("New");
    }

    @Test
    void shows_lists_and_deletes() {
        add(CHILD, Behaviour.USUAL);
        assertThat(ask(HttpMethod.GET, "/v1/bins/" + ID, ""))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Bin");
        assertThat(ask(HttpMethod.GET, "/v1/bins", ""))
                .bodyJson()
                .extractingPath("$.data.length()")
                .isEqualTo(1);
        assertThat(ask(HttpMethod.DELETE, "/v1/bins/" + ID, "")).hasStatus(204);
        assertThat(ask(HttpMethod.GET, "/v1/bins/" + ID, "")).hasStatus(404);
        assertThat(ask(HttpMethod.DELETE, "/v1/bins/" + ID, "")).hasStatus(404);
    }

    @Test
    void shows_what_was_received() {
        add(CHILD, Behaviour.USUAL);
        var headers = List.of(new Header("A", "1"), new Header("A", "2"));
        bins.shown.add(new KeptRequest(
                7,
                WebKernel.NOW,
                "POST",
                "a=b",
                headers,
                "msg_1",
                "Grüße".getBytes(UTF_8),
                9,
                SignatureVerdict.VERIFIED,
                200));
        bins.shown.add(new KeptRequest(
                6,
                WebKernel.NOW,
                "PUT",
                null,
                List.of(),
                null,
                new byte[] {(byte) 0xff},
                1,
                SignatureVerdict.UNSIGNED,
                500));
        assertThat(ask(HttpMethod.GET, "/v1/bins/" + ID + "/requests", ""))
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"data": [
                      {"number": 7, "received_at": "2026-11-21T22:13:05.123Z", "method": "POST", "query": "a=b",
                       "headers": [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}], "body": "Grüße",
                       "body_encoding": "text", "body_size": 9, "truncated": true, "signature": "verified", "status": 200},
                      {"number": 6, "received_at": "2026-11-21T22:13:05.123Z", "method": "PUT", "query": null,
                       "headers": [], "body": "/w==", "body_encoding": "base64", "body_size": 1, "truncated": false,
                       "signature": "unsigned", "status": 500}],
                     "next": "older", "previous": null}
                    """);
        assertThat(ask(HttpMethod.DELETE, "/v1/bins/" + ID + "/requests", "")).hasStatus(204);
        assertThat(bins.shown).isEmpty();
    }

    @Test
    void does_not_find_the_bin_of_another_account() {
        add(SIBLING, Behaviour.USUAL);
        assertThat(ask(HttpMethod.GET, "/v1/bins/" + ID, "")).hasStatus(404);
        assertThat(ask(HttpMethod.PATCH, "/v1/bins/" + ID, "{}")).hasStatus(404);
        assertThat(ask(HttpMethod.DELETE, "/v1/bins/" + ID, "")).hasStatus(404);
        assertThat(ask(HttpMethod.GET, "/v1/bins/" + ID + "/requests", "")).hasStatus(404);
        assertThat(ask(HttpMethod.DELETE, "/v1/bins/" + ID + "/requests", "")).hasStatus(404);
        assertThat(ask(HttpMethod.GET, "/v1/bins", ""))
                .bodyJson()
                .extractingPath("$.data.length()")
                .isEqualTo(0);
    }

    @Test
    void is_for_admins() {
        assertThat(http.get().uri("/v1/bins").header("Authorization", bearer(Role.OPERATOR)))
                .hasStatus(403);
        assertThat(http.get().uri("/v1/bins")).hasStatus(401);
    }

    private void add(AccountId account, Behaviour behaviour) {
        bins.add(Bin.empty(ID, account, "Bin", behaviour, WebKernel.NOW));
    }

    private MvcTestResult ask(HttpMethod method, String uri, String body) {
        return http.method(method)
                .uri(uri)
                .header("Authorization", bearer(Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
