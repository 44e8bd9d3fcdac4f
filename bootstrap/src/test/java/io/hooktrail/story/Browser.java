package io.hooktrail.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does with pages: keeps cookies, and sends back the hidden token of the form it was shown last. */
public final class Browser {

    /** What those who come from {@link #ofMember} chose. */
    public static final String PASSWORD = "correct-horse-battery-staple";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> set = new ArrayList<>();
    private String token = "";

    /**
     * What came back.
     *
     * @param body empty if it is a stream that goes on
     */
    public record Shown(int statusCode, HttpHeaders headers, String body) {

        /** Where it leads, as a path; empty if it leads nowhere. */
        public String location() {
            return headers.firstValue("location")
                    .map(it -> it.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }
    }

    /** Looks at the pages of a running application. */
    public Browser(String base) {
        this.base = base;
    }

    /** Somebody who was invited by an account, chose a password and signed in. */
    public static Browser ofMember(Customer customer, String role) {
        String email = role + "." + UUID.randomUUID() + "@example.com";
        String link = RunningHooktrail.superAdmin()
                .post(
                        "/v1/accounts/" + customer.account() + "/members",
                        "{\"email\": \"%s\", \"name\": \"Kim\", \"role\": \"%s\"}".formatted(email, role))
                .accepted()
                .path("invitation_url")
                .asString();
        var browser = new Browser(customer.api().base());
        browser.get(URI.create(link).getPath());
        browser.post(URI.create(link).getPath(), Map.of("password", PASSWORD, "again", PASSWORD));
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("email", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    /** Follows a link; redirects are left to whoever asks. */
    public Shown get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Sends a form, with the token that was shown last. */
    public Shown post(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** The same, with a form that is encoded already. */
    public Shown post(String path, String fields) {
        String form = fields + "&_csrf=" + encoded(token);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Shown send(HttpRequest.Builder request) {
        request.header("Accept", "text/html,application/json,*/*;q=0.8").timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Objects::toString).collect(Collectors.joining("; ")));
        }
        Shown answer = answer(request.build());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        Matcher shown = TOKEN.matcher(answer.body());
        if (shown.find()) {
            token = shown.group(1);
        }
        return answer;
    }

    /** The value of a cookie that it keeps. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Every cookie that was set, as the server said it; without those that were taken back. */
    public List<String> cookiesAsSet() {
        return set.stream().filter(cookie -> !cookie.contains("Max-Age=0")).toList();
    }

    private void keep(String cookie) {
        set.add(cookie);
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Shown answer(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean goesOn =
                        answer.headers().firstValue("content-type").orElse("").contains("event-stream");
                String text = goesOn ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Shown(answer.statusCode(), answer.headers(), text);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
