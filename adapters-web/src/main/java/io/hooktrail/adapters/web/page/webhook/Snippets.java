package io.hooktrail.adapters.web.page.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a receiver verifies a signature, in a few languages. */
@Component
class Snippets implements DetailPart {

    private final List<Snippet> all = Stream.of(
                    read("Java", "Verify.java"),
                    read("Python", "verify.py"),
                    read("Node.js", "verify.js"),
                    read("PHP", "verify.php"))
            .toList();

    /** One of them. */
    record Snippet(String language, String code) {}

    @Override
    public void addTo(Model model, Detail detail) {
        model.addAttribute("snippets", all);
    }

    private static Snippet read(String language, String file) {
        try {
            return new Snippet(
                    language, new ClassPathResource("snippets/" + file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
