package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as the holder of one key sees it. */
public record Rest(String base, String key) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What the API said. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        /** The body of a request that must have been accepted. */
        public JsonNode accepted() {
            assertThat(status).as("%s", body).isBetween(200, 299);
            return body;
        }

        /** The problem that a request must have met; its type is the end of {@code /problems/…}. */
        public JsonNode refused(int expectedStatus, String type) {
            assertThat(status).as("%s", body).isEqualTo(expectedStatus);
            assertThat(headers.firstValue("content-type"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
            assertThat(body.path("type").asString()).isEqualTo("/problems/" + type);
            assertThat(body.path("detail").asString()).isNotBlank();
            assertThat(body.path("trace_id").asString()).isNotBlank();
            return body;
        }
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        JsonNode page = get(path).accepted();
        page.path("data").forEach(items::add);
        while (!page.path("next").isNull()) {
            page = get(path + "&cursor=" + page.path("next").asString()).accepted();
            page.path("data").forEach(items::add);
        }
        return items;
    }

    private Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = answer(request.build());
        return new Answer(
                answer.statusCode(), json(answer.body().isEmpty() ? "null" : answer.body()), answer.headers());
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
