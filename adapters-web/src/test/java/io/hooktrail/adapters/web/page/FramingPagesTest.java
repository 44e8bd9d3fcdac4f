package io.hooktrail.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.hooktrail.adapters.web.FakeKeys;
import io.hooktrail.adapters.web.WebSlice;
import io.hooktrail.domain.account.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for every page, seen at the page of a problem: it needs no data. */
@WebSlice
class FramingPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Assets assets;

    @Test
    void a_person_gets_the_problem_as_a_page_with_its_trace_and_a_link_to_try_again() {
        MvcTestResult page = asked("/nowhere?x=1&y=2");

        assertThat(page).hasStatus(404);
        assertThat(page).bodyText().contains("Not found", "href=\"/nowhere?x=1&amp;y=2\"", "Try again");
        assertThat(page).bodyText().contains(page.getResponse().getHeader("X-Trace-Id"));
    }

    @Test
    void the_api_answers_with_a_problem_whatever_is_accepted() {
        assertThat(pages.get().uri("/v1/nowhere").accept("text/html").exchange())
                .hasStatus(401)
                .hasContentType("application/problem+json");
        assertThat(pages.get().uri("/nowhere").accept("*/*").exchange()).hasContentType("application/problem+json");
    }

    @Test
    void whoever_sends_a_wrong_key_is_told_so_as_a_page() {
        assertThat(pages.get()
                        .uri("/usage")
                        .accept("text/html")
                        .header("Authorization", "Bearer htk_wrong")
                        .exchange())
                .hasStatus(401)
                .bodyText()
                .startsWith("<!doctype html>");
    }

    @Test
    void a_page_is_made_of_its_own_files_alone() {
        MvcTestResult page = asked("/nowhere");

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page).bodyText().doesNotContain("style=\"", "<style", "onclick", "http://", "https://");
    }

    @Test
    void files_are_kept_for_long_because_their_names_change_with_them() {
        for (String file : List.of("page.css", "tokens.css", "page.js", "icons.svg", "htmx.org/dist/htmx.min.js")) {
            String url = assets.url(file);
            assertThat(url).matches("/assets/.*-[0-9a-f]{32}\\.(css|js|svg)");
            assertThat(pages.get().uri(url).exchange())
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        }
    }

    @Test
    void TM_03_the_footer_leads_to_the_developer_options() {
        assertThat(asked("/nowhere"))
                .bodyText()
                .containsPattern(footerWith("href=\"/developer\">Developer Options</a>"));
    }

    @Test
    void light_and_dark_are_as_the_system_has_them_or_as_chosen() {
        assertThat(asked("/nowhere")).bodyText().contains("data-theme=\"system\"", "content=\"light dark\"");

        MvcTestResult chosen = pages.post()
                .uri("/theme")
                .param("theme", "dark")
                .param("back", "/usage?x=1")
                .with(csrf())
                .exchange();

        assertThat(chosen).hasStatus(303).hasHeader("Location", "/usage?x=1");
        assertThat(chosen.getResponse().getCookie("theme")).satisfies(cookie -> {
            assertThat(cookie.getValue()).isEqualTo("dark");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(pages.get()
                        .uri("/nowhere")
                        .header("Authorization", FakeKeys.bearer(Role.VIEWER))
                        .accept("text/html")
                        .cookie(chosen.getResponse().getCookie("theme")))
                .bodyText()
                .contains("data-theme=\"dark\"", "content=\"dark\"");
    }

    @Test
    void the_way_back_leads_nowhere_else() {
        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "")) {
            assertThat(pages.post()
                            .uri("/theme")
                            .param("theme", "dark")
                            .param("back", elsewhere)
                            .with(csrf())
                            .exchange())
                    .hasHeader("Location", "/");
        }
    }

    private MvcTestResult asked(String uri) {
        return pages.get()
                .uri(uri)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Authorization", FakeKeys.bearer(Role.VIEWER))
                .exchange();
    }

    private static Pattern footerWith(String text) {
        return Pattern.compile("<footer>.*" + Pattern.quote(text) + ".*</footer>", Pattern.DOTALL);
    }
}
