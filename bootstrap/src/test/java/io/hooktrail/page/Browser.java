package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A browser of a machine's own, without a window, that notes what pages complain of and whom they call. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));
    private static final Path SCREENSHOTS = Path.of("../docs/screenshots");
    static final String PASSWORD = "correct horse battery staple";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> wishes = new LinkedHashMap<>();
    private final Path profile = folder();
    private final ChromeDriver driver;
    private final String base;

    private Browser(String base) {
        this.base = base;
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options(profile));
    }

    /** Starts one; without a browser on this machine the test is skipped, and says so. */
    static Browser orSkip(String base) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: there is no " + CHROMIUM + " with its " + DRIVER + " (Debian: chromium, chromium-driver)");
        return new Browser(base);
    }

    private static ChromeOptions options(Path profile) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-US",
                "--user-data-dir=" + profile);
    }

    /** Follows an invitation, chooses a password and signs in with it. */
    Browser joined(URI invitation, String email) {
        driver.get(base + invitation.getPath());
        one("#password").sendKeys(PASSWORD);
        one("#again").sendKeys(PASSWORD);
        one("main button").click();
        one("#email").sendKeys(email);
        one("#password").sendKeys(PASSWORD);
        one("main button").click();
        return this;
    }

    /** Presses the button that asks before it posts to where a path ends so. */
    Browser ask(String action) {
        one("details.asks:has(form[action$='" + action + "']) > summary").click();
        return this;
    }

    /** Says yes to what a page asks. */
    void agree() {
        one("details.asks[open] form button").click();
    }

    /** As wide as this, in {@code light}, {@code dark}, or colours that the reader has {@code forced} on all pages. */
    Browser looking(int width, int height, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return colours.equals("forced")
                ? emulating("forced-colors", "active")
                : emulating("prefers-color-scheme", colours);
    }

    /** The same for a picture: this high if it is wide, that high if it is narrow. */
    Browser looking(Look look, int high, int highIfNarrow) {
        return looking(look.narrow() ? 360 : 1440, look.narrow() ? highIfNarrow : high, look.colours());
    }

    Browser open(String path) {
        driver.get(base + path);
        return this;
    }

    /** A page of the same application under another address. */
    Browser openAt(String url) {
        driver.get(url);
        return this;
    }

    /** Whether pages may run scripts; those of the test run all the same. */
    Browser scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /** What the reader has set, such as {@code prefers-contrast} to {@code more}. */
    Browser emulating(String feature, String value) {
        Map<String, String> all = new LinkedHashMap<>(wishes);
        all.put(feature, value);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        all.entrySet().stream()
                                .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                                .toList()));
        return this;
    }

    /** From now on for somebody who wants nothing to move, whatever else they set. */
    Browser withoutMotion() {
        wishes.put("prefers-reduced-motion", "reduce");
        return this;
    }

    /** How the first of these looks. */
    String style(String css, String property) {
        return one(css).getCssValue(property);
    }

    String attribute(String css, String name) {
        return String.valueOf(one(css).getDomAttribute(name));
    }

    /** Whether the focus is on one of these. */
    boolean focused(String css) {
        return Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css));
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The first of them; waits for it, as a page may still be loading. */
    WebElement one(String css) {
        return Eventually.eventually(() -> {
            List<WebElement> found = all(css);
            assertThat(found).as(css).isNotEmpty();
            return found.getFirst();
        });
    }

    /** What it says, in one step: a live page may replace an element between two. */
    String text(String css) {
        return String.valueOf(driver.executeScript(
                "const found = document.querySelector(arguments[0]); return found === null ? '' : found.innerText",
                css));
    }

    void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Whether anything is wider than the window. */
    boolean overflows() {
        return !tooWide().isEmpty();
    }

    /** What the page complained of so far was meant to happen. */
    void mayHaveComplained() {
        var _ = driver.manage().logs().get(LogType.BROWSER).getAll();
    }

    /** Fails if the page complained in the console, or called another host. */
    void nothingComplained() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .noneMatch(said -> said.getLevel().intValue() >= Level.WARNING.intValue());
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                        .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                        .map(message -> message.path("params").path("request"))
                        .map(request -> request.path("url").asString())
                        .filter(url -> url.startsWith("http")))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(URI.create(url).getAuthority())
                        .isEqualTo(URI.create(base).getAuthority()));
    }

    /** Fails if the console has anything but the status of an answer that refused. */
    void complainedOnlyOf(int status) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(said -> said.getLevel().intValue() >= Level.WARNING.intValue()))
                .allSatisfy(said -> assertThat(said.getMessage()).contains("a status of " + status));
    }

    /** Types into a field, instead of what stood there. */
    void type(String css, String text) {
        WebElement field = one(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Fails with what keeps people out. */
    void isAccessible() {
        assertThat(findings()).isEmpty();
    }

    /** What axe-core finds serious or critical. */
    List<String> findings() {
        return new Axe(driver).findings();
    }

    /** What of that is about colours, which is quicker to find. */
    List<String> findingsInColours() {
        return new Axe(driver).findingsIn(Axe.COLOURS);
    }

    /** What a script finds on the page. */
    @SuppressWarnings("unchecked")
    List<String> asked(String script) {
        return (List<String>) driver.executeScript(script);
    }

    /** What a script counts on the page. */
    List<Double> numbers(String script) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(script)))
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    /** Lets a script run before those of every page from now on. */
    Browser beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** Lets a script change the page; waits for what it promises. */
    Browser does(String script) {
        driver.executeScript(script);
        return this;
    }

    /** What makes the page wider than the window, so that it has to be read across. */
    List<String> tooWide() {
        return asked("""
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const clipped = (it) => it !== null && (getComputedStyle(it).overflowX !== 'visible' || clipped(it.parentElement));
            return [...document.querySelectorAll('body *')]
              .filter((it) => it.getBoundingClientRect().right > width + 1 && !clipped(it.parentElement))
              .map((it) => 'too wide: ' + it.tagName + '.' + it.classList + ' ' + it.textContent.trim().slice(0, 40)).slice(-6);
            """);
    }

    /** Fills a field that is not typed into letter by letter, such as a date. */
    void fill(String css, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", one(css), value);
    }

    /** Fails unless this part is shown; keeps a picture of it as {@link #picture} does. */
    void figure(String name, String css) {
        WebElement part = one(css);
        assertThat(part.isDisplayed()).as(name).isTrue();
        keep(name, () -> part.getScreenshotAs(OutputType.BYTES));
    }

    /** Keeps a picture of the whole page if {@code -Dscreenshots=true} asks for it. */
    void picture(String name) {
        keep(name, () -> driver.getScreenshotAs(OutputType.BYTES));
    }

    private static void keep(String name, Supplier<byte[]> picture) {
        if (!Boolean.getBoolean("screenshots")) {
            return;
        }
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), SmallPng.of(picture.get()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("browser-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
