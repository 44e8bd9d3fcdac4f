package io.hooktrail.story;

import static io.hooktrail.story.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * After a whole story with secrets, keys and customers, nothing that is kept, logged or measured holds one of them.
 *
 * <p>Whatever else is secret: add it to {@link #secrets} where the story gets it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsStayInsideTest {

    private static final String OWN_SECRET = "whsec_"
            + Base64.getEncoder()
                    .encodeToString("0wn-secret-of-a-cust0mer-8fKq2LmZ".getBytes(StandardCharsets.US_ASCII));
    private static final String HEADER = "Zk93x-header-credential-Qw7";
    private static final String PASSWORD = "quux-battery-staple-7Rk2";
    private static final String EMAIL = "kim.of.secretive@member.example";
    private static final List<String> PERSONAL =
            List.of("zebulon.quux@customer.example", "Zebulon Quuxington", "+45 70 99 88 77");

    private final List<String> secrets = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.hooktrail");
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> leaked = new ArrayList<>();
    private Customer customer;
    private HttpServer echo;
    private String session;

    @BeforeAll
    void live() throws IOException {
        customer = RunningHooktrail.newCustomer("Secretive");
        ours.setLevel(Level.DEBUG);
        log.start();
        all.addAppender(log);
        echo = echoing();
        secrets.add(customer.api().key());
        secrets.add(RunningHooktrail.SUPER_ADMIN);
        secrets.add(OWN_SECRET);
        secrets.add(HEADER);
        JsonNode webhook = webhooks();
        memberSignsIn();
        bookings();
        wrongInputs(webhook);
        deliveriesEnd();
    }

    @AfterAll
    void stop() {
        all.detachAppender(log);
        ours.setLevel(null);
        echo.stop(0);
    }

    @Test
    void no_secret_stands_in_any_column_of_any_table() {
        var kept = new EverythingKept(RunningHooktrail.database());

        assertThat(kept.columnsWith(List.of("Secretive")))
                .as("the search finds what is there")
                .contains("account.name");
        assertThat(kept.columnsWith(List.of("Authorization: ****")))
                .as("what the receiver echoed was kept, and masked")
                .contains("attempt_exchange.response_body");
        assertThat(kept.columnsWith(forms())).isEmpty();
        assertThat(kept.columnsWith(forms(session).toList()))
                .as("a session is a row, and is found by its id")
                .containsExactly("member_session.session_id");
        assertThat(kept.columnsWithBytes(rawKeys())).isEmpty();
    }

    @Test
    void no_secret_stands_in_the_log_and_none_is_told_by_a_problem() {
        assertThat(logged()).as("the log is captured").contains("Secretive-marker");
        assertThat(found(logged())).isEmpty();
        assertThat(forms(session)).noneMatch(logged()::contains);
        assertThat(leaked).isEmpty();
    }

    @Test
    void neither_secrets_nor_personal_data_stand_in_the_metrics() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningHooktrail.superAdmin().base() + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + RunningHooktrail.SUPER_ADMIN)
                .build();
        String metrics = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        assertThat(metrics).as("metrics are there").contains("jvm_memory");
        assertThat(found(metrics)).isEmpty();
        assertThat(PERSONAL).noneMatch(metrics::contains);
    }

    @Test
    void personal_data_stands_in_no_event_and_in_no_log() {
        List<String> columns = new EverythingKept(RunningHooktrail.database()).columnsWith(PERSONAL);

        assertThat(columns).as("the search finds the content").isNotEmpty();
        assertThat(columns).noneMatch(column -> column.startsWith("domain_event") || column.startsWith("snapshot"));
        assertThat(PERSONAL).noneMatch(logged()::contains);
    }

    private void memberSignsIn() {
        var browser = new Browser(customer.api().base());
        String link = customer.api()
                .post(
                        "/v1/accounts/" + customer.account() + "/members",
                        "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"admin\"}".formatted(EMAIL))
                .accepted()
                .path("invitation_url")
                .asString();
        secrets.add(link.substring(link.lastIndexOf('/') + 1));
        secrets.add(PASSWORD);
        String path = URI.create(link).getPath();
        browser.get(path);
        browser.post(path, Map.of("password", PASSWORD, "again", PASSWORD));
        browser.get("/sign-in");
        secrets.add(browser.cookie("__Host-hooktrail-csrf"));
        browser.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD + "!", "next", "/"));
        browser.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD, "next", "/"));
        assertThat(Rest.json(browser.get("/v1/me").body()).path("email").asString())
                .isEqualTo(EMAIL);
        session = new String(
                Base64.getDecoder().decode(browser.cookie("__Host-hooktrail-session")), StandardCharsets.US_ASCII);
    }

    private JsonNode webhooks() {
        String url = "http://127.0.0.1:" + echo.getAddress().getPort() + "/hooks";
        JsonNode drawn = customer.api()
                .post("/v1/webhooks", webhook(url, ""), "Idempotency-Key", "create-1")
                .accepted();
        customer.api()
                .post("/v1/webhooks", webhook(url, ", \"secret\": \"" + OWN_SECRET + "\""))
                .accepted();
        secrets.add(drawn.path("secret").asString());
        String path = "/v1/webhooks/" + drawn.path("id").asString();
        JsonNode rotated = customer.api()
                .post(path + "/secret/rotate", "{\"overlap_seconds\": 3600}", "Idempotency-Key", "rotate-1")
                .accepted();
        secrets.add(rotated.path("secret").asString());
        assertThat(customer.api().get(path + "/secret").accepted().path("secrets"))
                .hasSize(2);
        assertThat(customer.api().get(path).accepted().toString()).doesNotContain(HEADER);
        return drawn;
    }

    private static String webhook(String url, String more) {
        return """
            {"name": "Secretive-marker", "url": "%s", "events": ["*"], "signature_schemes": ["v1", "v1a"],
             "headers": {"Authorization": "Bearer %s", "X-Env": "prod"}%s}
            """.formatted(url, HEADER, more);
    }

    private void bookings() {
        customer.api()
                .post("/v1/bookings", """
                    {"graph": "instant", "start": "2030-01-01T10:00:00+0100", "end": "2030-01-01T11:00:00+0100",
                     "what": "Haircut", "where": "Main St 1", "calendar": {"name": "Chair 1"},
                     "customer": {"name": "%s", "email": "%s", "phone": "%s", "timezone": "Europe/Copenhagen"}}
                    """.formatted(PERSONAL.get(1), PERSONAL.get(0), PERSONAL.get(2)))
                .accepted();
        customer.api()
                .post("/v1/entities/client/c-1/create", "{\"data\": {\"email\": \"" + PERSONAL.getFirst() + "\"}}")
                .accepted();
    }

    /** A problem may say what is wrong, and not repeat what was sent. */
    private void wrongInputs(JsonNode webhook) {
        String path = "/v1/webhooks/" + webhook.path("id").asString();
        String weak = "whsec_"
                + Base64.getEncoder().encodeToString("hunter2-hunter2-hunter2".getBytes(StandardCharsets.US_ASCII));
        secrets.add("hunter2-hunter2-hunter2");
        Stream.of(
                        customer.api().post(path + "/secret/rotate", "{\"secret\": \"" + weak + "\"}"),
                        customer.api().post(path + "/secret/rotate", "{\"secret\": [\"" + OWN_SECRET + "\"]}"),
                        customer.api().post(path + "/secret/rotate", "{\"secret\": \"" + OWN_SECRET),
                        customer.api().patch(path, "{\"headers\": {\"X-A\": \"" + HEADER + "\\n\"}}"),
                        customer.api().patch(path, "{\"headers\": {\"Host\": \"" + HEADER + "\"}}"),
                        new Rest(customer.api().base(), customer.api().key() + "x").get(path))
                .forEach(answer -> {
                    assertThat(answer.status()).isBetween(400, 499);
                    leaked.addAll(found(answer.body().toString()));
                });
    }

    private void deliveriesEnd() {
        eventually(() -> {
            List<JsonNode> deliveries = customer.deliveries();
            assertThat(deliveries).isNotEmpty();
            assertThat(deliveries)
                    .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("exhausted"));
            return deliveries;
        });
        ours.debug("Secretive-marker");
    }

    private List<String> found(String text) {
        return forms().stream().filter(text::contains).toList();
    }

    private List<String> forms() {
        return secrets.stream().flatMap(SecretsStayInsideTest::forms).distinct().toList();
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String bare = secret.replaceFirst("^(whsec|htk)_", "");
        return Stream.of(
                secret,
                bare,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(bare.getBytes(StandardCharsets.UTF_8)));
    }

    private List<byte[]> rawKeys() {
        return secrets.stream()
                .filter(secret -> secret.startsWith("whsec_"))
                .map(secret -> Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .toList();
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    /** A receiver that fails and says all that it was told. */
    private static HttpServer echoing() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretsStayInsideTest::echo);
        server.start();
        return server;
    }

    private static void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String said = exchange.getRequestHeaders().entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue().getFirst())
                    .collect(Collectors.joining("\n"));
            byte[] body = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("X-Echo", exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(500, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
