package io.hooktrail.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A start with a key that is not the database's: it ends at once, says why, and leaves everything as it was. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StartingWithAWrongKeyTest {

    private static final String KEY = "hooktrail.secret-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String WRONG = "hooktrail.secret-key=HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String PREVIOUS = KEY.replace("secret-key=", "secret-keys-previous=");

    @Test
    void ends_with_one_line_that_names_the_variable_and_a_rotation_does_not(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        String path;
        String secret;
        Customer customer;
        try (Node node = Node.on(folder, KEY)) {
            customer = Customer.open(node.api(), "Customer", null);
            JsonNode webhook = customer.api()
                    .post(
                            "/v1/webhooks",
                            "{\"name\": \"CRM\", \"url\": \"http://127.0.0.1:18099/\", \"events\": [\"*\"]}")
                    .accepted();
            path = "/v1/webhooks/" + webhook.path("id").asString() + "/secret";
            secret = webhook.path("secret").asString();
        }

        Node.Refusal wrong = Node.refused(folder, WRONG);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.output().lines().filter(line -> line.contains("HOOKTRAIL_SECRET_KEY")))
                .singleElement()
                .asString()
                .startsWith("HOOKTRAIL_SECRET_KEY is not the key")
                .contains("Nothing was changed");
        assertThat(wrong.output()).doesNotContain("\tat ");

        Node.Refusal missing = Node.refused(folder);
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.output()).contains("HOOKTRAIL_SECRET_KEY is not set").doesNotContain("\tat ");
        assertThat(Files.exists(folder.resolve("secret.key"))).isFalse();

        try (Node node = Node.on(folder, WRONG, PREVIOUS)) {
            assertThat(customer.at(node.api())
                            .api()
                            .get(path)
                            .accepted()
                            .path("secret")
                            .asString())
                    .isEqualTo(secret);
        }
    }
}
