package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Customer;
import io.hooktrail.story.LocalReceiver;
import io.hooktrail.story.Received;
import io.hooktrail.story.RunningHooktrail;
import io.hooktrail.story.Subscription;
import java.io.File;
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
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of a webhook offers for verifying signatures, tried on a request that was really sent. */
class VerifyingWithTheSnippetsTest {

    private static final LocalReceiver RECEIVER = LocalReceiver.start();

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

    /** How a snippet is tried: it prints what it says of the body that comes in, and of that with a blank more. */
    enum Language {
        PYTHON("python3", "verify.py", """

            import sys
            body = sys.stdin.buffer.read()
            print(verify(*sys.argv[1:], body), verify(*sys.argv[1:], body + b" "))
            """),
        NODE("node", "verify.js", """

            const body = require('node:fs').readFileSync(0);
            const sent = process.argv.slice(2);
            console.log(verify(...sent, body), verify(...sent, Buffer.concat([body, Buffer.from(' ')])));
            """),
        PHP("php", "verify.php", """

            $body = file_get_contents('php://stdin');
            $sent = array_slice($argv, 1);
            echo var_export(verify(...$sent, body: $body), true), ' ', var_export(verify(...$sent, body: $body . ' '), true);
            """);

        private final String program;
        private final String snippet;
        private final String trial;

        Language(String program, String snippet, String trial) {
            this.program = program;
            this.snippet = snippet;
            this.trial = trial;
        }

        Path programOrSkip() {
            Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, program))
                    .filter(Files::isExecutable)
                    .findFirst();
            Assumptions.assumeTrue(found.isPresent(), "skipped: this machine has no " + program);
            return found.orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void TM_21_those_in_other_languages_do_too(Language language) throws IOException, InterruptedException {
        Path program = language.programOrSkip();
        Path script = write(language.snippet);
        Files.writeString(script, Files.readString(script) + language.trial);

        Process run = new ProcessBuilder(List.of(
                        program.toString(), script.toString(), subscription.secret(), id(), timestamp(), signatures()))
                .redirectErrorStream(true)
                .start();
        try (var in = run.getOutputStream()) {
            in.write(request.body().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualToIgnoringCase("true false");
        assertThat(run.waitFor()).isZero();
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
