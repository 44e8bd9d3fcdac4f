package io.hooktrail.adapters.persistence.delivery;

import static io.hooktrail.adapters.persistence.delivery.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.persistence.TestDatabase;
import io.hooktrail.application.account.AccountScope;
import io.hooktrail.application.delivery.AttemptDetail;
import io.hooktrail.application.delivery.DeliveryPayload;
import io.hooktrail.application.delivery.Exchange;
import io.hooktrail.application.delivery.Exchange.Header;
import io.hooktrail.application.delivery.Exchange.Response;
import io.hooktrail.application.delivery.FailureReason;
import io.hooktrail.application.delivery.OutgoingAttempt;
import io.hooktrail.application.delivery.PublicEvent;
import io.hooktrail.domain.Content;
import io.hooktrail.domain.EventId;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.AttemptOutcome.Delivered;
import io.hooktrail.domain.delivery.OutgoingEvent;
import io.hooktrail.domain.webhook.EventSubject;
import io.hooktrail.domain.webhook.PayloadVersion;
import io.hooktrail.domain.webhook.WebhookId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class KeepingExchangesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final AccountScope SCOPE = new AccountScope(ACCOUNT, Set.of(ACCOUNT));
    private static final WebhookId WEBHOOK = new WebhookId(new UUID(2, 1));
    private static final EventId EVENT = Story.event(NOON, 1);
    private static final EventSubject CLIENT_UPDATE = new EventSubject("client", "update", null);
    private static final byte[] JSON = "{\"a\": \"\\/ \u00e9\"}".getBytes(StandardCharsets.UTF_8);

    private final DeliveryTables tables = new DeliveryTables(DATABASE);
    private final JdbcExchanges exchanges = new JdbcExchanges(new JdbcTemplate(DATABASE.dataSource()));
    private final OutgoingEvent event =
            new OutgoingEvent(EVENT, ACCOUNT, "client.update", "entity-1", NOON, Content.ofJson(JSON));

    private Story story;

    @BeforeEach
    void one_delivery_that_was_delivered() {
        tables.empty();
        tables.webhook(WEBHOOK, ACCOUNT, "CRM", "https://crm.example.com");
        tables.contents.keep(List.of(new PublicEvent(CLIENT_UPDATE, event)));
        story = Story.of(ACCOUNT, WEBHOOK, EVENT, CLIENT_UPDATE, NOON).answers(200);
        tables.live(story);
    }

    @Test
    void GKM_19_GKM_21_request_and_response_are_shown_as_they_went() {
        keep(
                List.of(new Header("webhook-id", "msg_1"), new Header("X-Webhook-Signature", "abc: def")),
                new Response(
                        List.of(new Header("Vary", "a"), new Header("Vary", "b")),
                        "thanks".getBytes(StandardCharsets.UTF_8),
                        true));

        AttemptDetail detail = attempt();

        assertThat(detail.exchange().url()).isEqualTo("https://crm.example.com/hooks?a=b");
        assertThat(detail.exchange().requestHeaders())
                .containsExactly(new Header("webhook-id", "msg_1"), new Header("X-Webhook-Signature", "abc: def"));
        assertThat(detail.exchange().response().headers())
                .containsExactly(new Header("Vary", "a"), new Header("Vary", "b"));
        assertThat(detail.exchange().response().body()).asString().isEqualTo("thanks");
        assertThat(detail.exchange().response().truncated()).isTrue();
        assertThat(detail.purgedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "cookie",
                "Set-Cookie",
                "X-API-Key",
                "X-Partner-Key",
                "apikey",
                "X-Auth-Token",
                "Proxy-Authorization",
                "x-my-secret"
            })
    void what_would_let_somebody_in_is_never_written(String name) {
        keep(
                List.of(new Header(name, "hunter2")),
                new Response(List.of(new Header(name, "hunter2")), new byte[0], false));

        assertThat(DATABASE.sql()
                        .sql("select request_headers || response_headers from attempt_exchange")
                        .query(String.class)
                        .single())
                .contains(name)
                .doesNotContain("hunter2");
        assertThat(attempt().exchange().requestHeaders()).containsExactly(new Header(name, HeaderLines.MASK));
    }

    @Test
    void A1_whatever_a_receiver_sends_stays_one_header_a_line() {
        keep(List.of(), new Response(List.of(new Header("x", "a\r\nSet-Cookie: b\u0000")), new byte[] {0, -1}, false));

        assertThat(attempt().exchange().response().headers()).containsExactly(new Header("x", "a  Set-Cookie: b "));
        assertThat(attempt().exchange().response().body()).containsExactly(0, -1);
    }

    @Test
    void without_an_answer_there_is_no_response() {
        keep(List.of(), null);

        assertThat(attempt().exchange().response()).isNull();
        assertThat(attempt().reason()).isNull();
    }

    @Test
    void A4_why_a_handshake_failed_is_shown_exactly() {
        keep(List.of(), null, FailureReason.CERTIFICATE_EXPIRED);

        assertThat(attempt().reason()).isEqualTo(FailureReason.CERTIFICATE_EXPIRED);
    }

    @Test
    void GKM_05_GKM_20_the_payload_is_what_was_sent_byte_for_byte() {
        assertThat(tables.log().payload(SCOPE, story.id()).orElseThrow())
                .isInstanceOfSatisfying(DeliveryPayload.Available.class, sent -> {
                    assertThat(sent.version()).isEqualTo(PayloadVersion.V2);
                    assertThat(sent.body())
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo(
                                    "{\"type\":\"client.update\",\"timestamp\":\"2026-11-21T12:00:00.000Z\",\"data\":"
                                            + new String(JSON, StandardCharsets.UTF_8) + "}");
                });
    }

    @Test
    void C1_what_was_purged_says_since_when() {
        tables.contents.forget(EVENT);
        DATABASE.sql()
                .sql("insert into purge values ('delivery-log', null, :upTo, :at, 1)")
                .param("upTo", Times.utc(NOON.plus(Duration.ofHours(12))))
                .param("at", Times.utc(NOON.plus(Duration.ofDays(31))))
                .update();

        assertThat(attempt().purgedAt()).isEqualTo(NOON.plus(Duration.ofDays(31)));
        assertThat(attempt().payload()).isNull();
        assertThat(attempt().exchange()).isNull();
        assertThat(tables.log().payload(SCOPE, story.id()))
                .contains(new DeliveryPayload.Purged(NOON.plus(Duration.ofDays(31))));
    }

    @Test
    void keeping_the_same_exchange_twice_keeps_the_first() {
        keep(List.of(new Header("a", "1")), null);
        keep(List.of(new Header("a", "2")), null);

        assertThat(attempt().exchange().requestHeaders()).containsExactly(new Header("a", "1"));
    }

    private void keep(List<Header> headers, Response response) {
        keep(headers, response, null);
    }

    private void keep(List<Header> headers, Response response, FailureReason reason) {
        exchanges.keep(List.of(new Exchange(
                new OutgoingAttempt(story.id(), 1, WEBHOOK, event),
                NOON,
                new Delivered(200, Duration.ofMillis(80)),
                PayloadVersion.V2,
                URI.create("https://crm.example.com/hooks?a=b"),
                headers,
                response,
                reason)));
    }

    private AttemptDetail attempt() {
        return tables.log().attemptsOf(SCOPE, story.id()).getFirst();
    }
}
