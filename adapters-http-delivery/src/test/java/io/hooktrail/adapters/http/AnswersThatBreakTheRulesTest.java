package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.http.Receiver.Behaviour;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.AttemptOutcome.Refused;
import io.hooktrail.domain.delivery.FailureClass;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that do not keep to HTTP get an outcome like any other, and nothing of theirs reaches the next request. */
class AnswersThatBreakTheRulesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Outgoing outgoing = new Outgoing();

    @AfterEach
    void stop() {
        outgoing.awaitQuiet(200);
        outgoing.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n\r\na",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nabc",
                "HTTP/1.1 999999999999 OK\r\n\r\n",
                "HTTP/1.1 -200 OK\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "200 OK\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n"
            })
    void A1_are_failures_of_the_receiver(String answer) throws Exception {
        Refused refused = (Refused) exchange(connection -> {
                    connection.readRequest();
                    connection.write(answer);
                })
                .outcome();
        assertThat(refused.failure()).isEqualTo(FailureClass.PROTOCOL_ERROR);
        assertThat(refused.took()).isLessThan(TIMEOUT);
    }

    @Test
    void A1_ten_gigabytes_in_chunks_are_not_read() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        Exchange exchange = exchange(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (long sent = 0; sent < 10_000_000_000L; sent += 0x10000) {
                connection.write(chunk);
            }
        });
        assertThat(exchange.outcome()).isInstanceOf(Delivered.class);
        assertThat(exchange.response().body()).hasSize(16 * 1024);
        assertThat(exchange.outcome().took()).isLessThan(TIMEOUT);
    }

    /** The second answer waits on the kept connection for the next request, which another webhook's may be. */
    @Test
    void A1_an_answer_to_a_request_that_was_not_made_is_never_that_of_the_next_one() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (Receiver receiver = Receiver.that(connection -> {
            while (connection.readRequest()) {
                boolean first = requests.getAndIncrement() == 0;
                String smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".repeat(2);
                connection.write(first ? smuggled : "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            assertThat(outgoing.exchange(receiver.url()).outcome()).isInstanceOf(Delivered.class);
            assertThat(outgoing.exchange(receiver.url()).outcome()).isInstanceOf(Refused.class);
        }
    }

    private Exchange exchange(Behaviour behaviour) throws Exception {
        try (Receiver receiver = Receiver.that(behaviour)) {
            outgoing.send(outgoing.webhook(receiver.url(), TIMEOUT), 1);
            return outgoing.next();
        }
    }
}
