package io.hooktrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.contract.Matrix.Asker;
import io.hooktrail.story.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A machine that asks the API.
 *
 * @param key null for none
 */
record AskingByKey(String base, String key) implements Asker {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AskingByKey(Rest api) {
        this(api.base(), api.key());
    }

    @Override
    public int ask(Sample sample, Things about) {
        var request = HttpRequest.newBuilder(URI.create(base + sample.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        sample.method(),
                        sample.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sample.body()));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == 403 ? refusal(sample, body) : answer.statusCode();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Only the role may be the reason here, or that members alone can: grants and plans are there. */
    private static int refusal(Sample sample, InputStream body) throws IOException {
        String problem = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (problem.contains("/problems/members-alone")) {
            return Matrix.BY_SESSION;
        }
        assertThat(problem).as(sample.toString()).contains("/problems/role-too-low");
        return 403;
    }
}
