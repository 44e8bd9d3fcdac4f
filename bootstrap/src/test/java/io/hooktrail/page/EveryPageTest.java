package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.story.LocalReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, for everybody. A page is what answers a plain GET of a route with an HTML document of its own: what leads
 * elsewhere, is downloaded, streamed, or put into another page is none. Nobody registers a page here: the routes do. All that
 * axe-core knows is asked in light; in dark and forced colours, where nothing else differs, what it knows about colours.
 */
class EveryPageTest {

    /** What is folded has to be good, too. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(it => { it.open = true; })";

    /** Whatever looks as if one could press or fill it in, and would do nothing without a script. */
    private static final String DEAD = """
        const shown = (it) => it.checkVisibility({ visibilityProperty: true });
        const sends = (form) => [...form.elements].some((it) => ['submit', 'image'].includes(it.type) && shown(it));
        const acts = (it) => it.matches('a') ? ![null, '', '#'].includes(it.getAttribute('href'))
            : it.matches('[popovertarget], [commandfor]') || (it.form && it.type !== 'button' && sends(it.form));
        return [...document.querySelectorAll('a, button, input, select, textarea, [role=button]')]
            .filter((it) => shown(it) && !acts(it))
            .map((it) => it.outerHTML.slice(0, 200));
        """;

    private static final LocalReceiver WORKING = LocalReceiver.start();
    private static final LocalReceiver BROKEN = LocalReceiver.start();

    private static Browser browser;
    private static Set<String> pages;

    @BeforeAll
    static void an_organisation_with_one_of_everything() {
        var everything = OneOfEverything.of(WORKING, BROKEN);
        browser = Invited.superAdmin(everything.owner(), "kim@every.example").withoutMotion();
        pages = everything.pages();
    }

    static Set<String> pages() {
        return pages;
    }

    @AfterAll
    static void close() {
        WORKING.close();
        BROKEN.close();
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void with_scripts() {
        browser.scripts(true);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_use_it_in_light_dark_and_forced_colours_wide_and_narrow(String page) {
        browser.looking(1440, 900, "light").open(page).does(UNFOLD);

        var wrong = new ArrayList<String>();
        for (int width : List.of(1440, 360)) {
            for (String colours : List.of("light", "dark", "forced")) {
                browser.looking(width, 900, colours);
                findings(colours).forEach(found -> wrong.add(width + " px, " + colours + ": " + found));
            }
        }

        assertThat(wrong).isEmpty();
        browser.nothingComplained();
    }

    /** From light to the others, nothing changes but colours. */
    private static Stream<String> findings(String colours) {
        return colours.equals("light")
                ? Stream.concat(browser.tooWide().stream(), browser.findings().stream())
                : browser.findingsInColours().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobody_needs_a_script_for_it(String page) {
        browser.scripts(false).looking(1440, 900, "light").open(page).does(UNFOLD);

        assertThat(browser.all("h1")).hasSize(1);
        assertThat(browser.text("h1")).isNotBlank();
        assertThat(browser.text("main").length()).isGreaterThan(40);
        assertThat(browser.asked(DEAD)).isEmpty();
        browser.nothingComplained();
    }

    @Test
    void neither_a_tab_nor_an_open_row_is_missing() {
        assertThat(pages).anyMatch(page -> page.contains("expanded=")).anyMatch(page -> page.contains("open="));
        browser.open("/usage");

        assertThat(browser.asked("return [...document.querySelectorAll('.tabs a')].map(it => it.getAttribute('href'))"))
                .isNotEmpty()
                .isSubsetOf(pages);
    }
}
