package io.hooktrail.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Asks axe-core what keeps people out of the page that a browser shows. */
record Axe(JavascriptExecutor browser) {

    private static final String AXE = script();

    private static final String ASK = """
        const [rules, done] = arguments;
        const seen = (node) => node.target + ' ' + node.failureSummary.replaceAll(/\\s+/g, ' ');
        const options = { resultTypes: ['violations'], iframes: false, preload: false };
        if (rules.length > 0) options.runOnly = { type: 'rule', values: rules };
        axe.run(options).then(({ violations }) => done(violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ' ' + nodes.length + ' times: ' + seen(nodes[0]))));
        """;

    /** The rules about what differs between light and dark. */
    static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What it finds serious or critical. */
    List<String> findings() {
        return findingsIn(List.of());
    }

    /** What it finds by these rules alone; by all, if there are none. */
    @SuppressWarnings("unchecked")
    List<String> findingsIn(List<String> rules) {
        if (Boolean.TRUE.equals(browser.executeScript("return window.axe === undefined"))) {
            browser.executeScript(AXE);
        }
        return (List<String>) browser.executeAsyncScript(ASK, rules);
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
