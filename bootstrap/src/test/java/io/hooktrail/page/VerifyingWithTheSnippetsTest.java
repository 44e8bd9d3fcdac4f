package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Received;
import io.hooktrail.story.RunningHooktrail;
import io.hooktrail.story.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a webhook offers for verifying signatures, tried on a request that was really sent. */
class VerifyingWithTheSnippetsTest {

    private static final LocalReceiver RECEIVER = LocalReceiver.start();
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private static Subscription subscription;
    private static Received request;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_request_that_was_sent() {
        Customer customer = RunningHooktrail.newCustomer("Verifier");
        subscription = customer.subscribes(RECEIVER, "client.update");
        customer.tells("client", "c-1", "update");
        request = RECEIVER.next();
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void TM_21_the_one_in_java_knows_a_request_that_was_sent_from_one_that_was_not() throws Exception {
        Path source = write("Verify.java");
        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method verify = loader.loadClass("Verify")
                    .getMethod("verify", String.class, String.class, String.class, String.class, byte[].class);
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);

            assertThat(verify.invoke(null, subscription.secret(), id(), timestamp(), signatures(), body))
                    .isEqualTo(true);
            body[0] ^= 1;
            assertThat(verify.invoke(null, subscription.secret(), id(), timestamp(), signatures(), body))
                    .isEqualTo(false);
        }
    }

    @Test
    void TM_21_the_one_in_python_does_too() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
        Path script = write("verify.py");
        Files.writeString(script, Files.readString(script) + """

            import sys
            body = sys.stdin.buffer.read()
            print(verify(*sys.argv[1:], body), verify(*sys.argv[1:], body + b" "))
            """);

        Process python = new ProcessBuilder(List.of(
                        PYTHON.toString(), script.toString(), subscription.secret(), id(), timestamp(), signatures()))
                .redirectErrorStream(true)
                .start();
        try (var in = python.getOutputStream()) {
            in.write(request.body().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("True False");
        assertThat(python.waitFor()).isZero();
    }

    private Path write(String name) throws IOException {
        try (InputStream snippet = getClass().getResourceAsStream("/snippets/" + name)) {
            return Files.write(
                    folder.resolve(name), Objects.requireNonNull(snippet).readAllBytes());
        }
    }

    private static String id() {
        return request.header("webhook-id");
    }

    private static String timestamp() {
        return request.header("webhook-timestamp");
    }

    private static String signatures() {
        return request.header("webhook-signature");
    }
}
