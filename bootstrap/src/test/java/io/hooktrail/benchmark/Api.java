package io.hooktrail.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of the REST API as the benchmark needs. */
final class Api {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;

    Api(String base, String key) {
        this.base = base;
        this.key = key;
    }

    boolean ready() {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness")))
                    .contains("UP");
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Opens an account; answers its id. */
    String openAccount() throws Exception {
        return id(post("/v1/accounts", null, "{\"name\":\"Benchmark\"}"));
    }

    /** Adds a webhook that wants everything. */
    void addWebhook(String account, String url) throws Exception {
        post("/v1/webhooks", account, "{\"name\":\"Receiver\",\"url\":\"" + url + "\",\"events\":[\"*\"]}");
    }

    private String post(String path, String account, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (account != null) {
            request.header("Hooktrail-Account", account);
        }
        return send(request);
    }

    String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String id(String body) {
        Matcher matcher = ID.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException(body);
        }
        return matcher.group(1);
    }
}
