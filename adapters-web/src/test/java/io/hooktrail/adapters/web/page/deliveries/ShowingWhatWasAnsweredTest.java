package io.hooktrail.adapters.web.page.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.application.delivery.Exchange.Header;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingWhatWasAnsweredTest {

    @Test
    void text_stays_as_it_is() {
        assertThat(VisibleText.of("Grüße,\n\t\"ok\" 日本 😀")).isEqualTo("Grüße,\n\t\"ok\" 日本 😀");
    }

    @Test
    void what_would_do_something_to_a_terminal_or_a_line_is_shown_as_a_sign() {
        assertThat(VisibleText.of("\u001b[2J\r\u0000\u007f\u0085\u202eabc\u200b"))
                .isEqualTo("\u241b[2J\u240d\u2400\u2421\\u0085\\u202eabc\\u200b");
    }

    @Test
    void what_is_no_text_is_shown_all_the_same() {
        assertThat(VisibleText.of(new byte[] {(byte) 0xff, 'a', 1})).isEqualTo("\ufffda\u2401");
    }

    @Test
    void a_command_for_a_shell_quotes_what_it_is_given() {
        String command = Curl.of(
                "https://crm.example.com/$(id)?a='b'",
                List.of(
                        new Header("Content-Length", "3"),
                        new Header("X-Env", "`id`"),
                        new Header("X-Key", "********")),
                "{\"a\":\"it's\"}");

        assertThat(command)
                .isEqualTo("curl -X POST 'https://crm.example.com/$(id)?a='\\''b'\\''' \\\n  -H 'X-Env: `id`' \\\n"
                        + "  --data-raw '{\"a\":\"it'\\''s\"}'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1204, 1.2 s",
        "10000, 10 s",
        "119000, 1 min 59 s",
        "360000, 6 min",
        "3600000, 1 h",
        "5460000, 1 h 31 min"
    })
    void a_span_is_told_in_the_units_that_matter(long milliseconds, String words) {
        assertThat(Spans.of(Duration.ofMillis(milliseconds))).isEqualTo(words);
    }
}
