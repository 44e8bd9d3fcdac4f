package io.hooktrail.adapters.web.rest.bin;

import static io.hooktrail.adapters.web.FakeAccounts.CHILD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.WebKernel;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.application.bin.Behaviour;
import io.hooktrail.application.bin.Bin;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.IncomingRequest;
import io.hooktrail.application.bin.SignatureVerdict;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
@Import(FakeBinConfiguration.class)
@TestPropertySource(properties = "hooktrail.demo.bins-open=true")
class ReceivingTest {

    private static final BinId ID = new BinId(new UUID(0, 42));

    @Autowired
    MockMvcTester http;

    @Autowired
    FakeBins bins;

    @BeforeEach
    void empty() {
        bins.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void keeps_what_anybody_sends(String method) {
        add(Behaviour.USUAL);
        assertThat(http.method(HttpMethod.valueOf(method))
                        .uri("/bins/" + ID + "?a=1")
                        .header("X-Some", "value", "another")
                        .content("{\"a\": 1}"))
                .hasStatusOk()
                .hasBodyTextEqualTo("");
        IncomingRequest kept = bins.received.getFirst().request();
        assertThat(kept.method()).isEqualTo(method);
        assertThat(kept.query()).isEqualTo("a=1");
        assertThat(kept.receivedAt()).isEqualTo(WebKernel.NOW);
        assertThat(kept.body()).isEqualTo("{\"a\": 1}".getBytes(UTF_8));
        assertThat(kept.headers().stream()
                        .filter(it -> it.name().equals("X-Some"))
                        .map(it -> it.value()))
                .containsExactly("value", "another");
        assertThat(bins.received.getFirst().signature()).isEqualTo(SignatureVerdict.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 410, 500})
    void answers_with_the_status_it_is_told(int status) {
        add(new Behaviour(status, Duration.ZERO, 0, null));
        assertThat(http.post().uri("/bins/" + ID)).hasStatus(status);
    }

    @Test
    void answers_with_the_json_it_is_told() {
        add(new Behaviour(200, Duration.ZERO, 0, "{\"grüße\":1}"));
        assertThat(http.post().uri("/bins/" + ID))
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isStrictlyEqualTo("{\"grüße\": 1}");
    }

    @Test
    void takes_as_long_as_it_is_told() {
        add(new Behaviour(200, Duration.ofMillis(80), 0, null));
        long before = System.nanoTime();
        assertThat(http.post().uri("/bins/" + ID)).hasStatusOk();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void knows_no_bin_that_is_not_there() {
        assertThat(http.post().uri("/bins/" + ID)).hasStatus(404);
        assertThat(http.post().uri("/bins/nonsense")).hasStatus(404);
    }

    @Test
    void takes_bodies_up_to_a_mebibyte() {
        add(Behaviour.USUAL);
        assertThat(http.post().uri("/bins/" + ID).content(new byte[1024 * 1024]))
                .hasStatusOk();
        assertThat(http.post().uri("/bins/" + ID).content(new byte[1024 * 1024 + 1]))
                .hasStatus(413);
        assertThat(bins.received).hasSize(1);
    }

    private void add(Behaviour behaviour) {
        bins.add(Bin.empty(ID, CHILD, "Bin", behaviour, WebKernel.NOW));
    }
}
