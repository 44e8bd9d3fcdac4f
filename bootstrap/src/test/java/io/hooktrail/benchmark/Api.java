package io.hooktrail.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of the REST API as the benchmark needs. */
final class Api {

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

    /** Adds a webhook that wants everything; answers its id. */
    String addWebhook(String account, String name, String url) throws Exception {
        return id(post(
                "/v1/webhooks", account, "{\"name\":\"" + name + "\",\"url\":\"" + url + "\",\"events\":[\"*\"]}"));
    }

    /** Gives a new key of the account, for its administrator. */
    String openKey(String account) throws Exception {
        String key = post("/v1/accounts/" + account + "/api-keys", null, "{\"name\":\"Reader\",\"role\":\"admin\"}");
        return member("key", key);
    }

    /** Lets the account see its usage. */
    void grantUsage(String account) throws Exception {
        send(authorized("/v1/accounts/" + account + "/usage-dashboard").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Invites an administrator; answers the link that they get. */
    String invite(String account, String email) throws Exception {
        String body = "{\"email\":\"" + email + "\",\"name\":\"Kim\",\"role\":\"admin\"}";
        return member("invitation_url", post("/v1/accounts/" + account + "/members", null, body));
    }

    /** What the holder of the key reads there. */
    String read(String path) throws Exception {
        return send(authorized(path));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
    }

    String post(String path, String account, String body) throws Exception {
        HttpRequest.Builder request = authorized(path)
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
        return member("id", body);
    }

    /** The first string of that name in a JSON text. */
    static String member(String name, String body) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException(body);
        }
        return matcher.group(1);
    }
}
