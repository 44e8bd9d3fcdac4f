package io.hooktrail.adapters.web.rest;

import static io.hooktrail.adapters.web.FakeKeys.bearer;
import static io.hooktrail.domain.account.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.Probe;
import io.hooktrail.adapters.web.WebSlice;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
@Import(Probe.class)
class WritingJsonTest {

    private static final String ONE = "/v1/bookings/00000000-0000-7000-8000-000000000001";

    @Autowired
    MockMvcTester http;

    @Test
    void has_snake_case_names_plain_ids_lower_case_enums_and_milliseconds() {
        assertThat(http.get().uri(ONE).header("Authorization", bearer(OPERATOR)))
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"id": "00000000-0000-7000-8000-000000000001", "created_at": "2026-11-21T22:13:05.123Z",
                     "mode": "failed", "role": "super_admin", "note": null, "allDay": true}\
                    """);
    }

    @Test
    void has_exactly_three_digits_of_a_second() {
        assertThat(http.get()
                        .uri(URI.create(ONE + "?from=2027-01-01T10:00:00%2B01:00"))
                        .header("Authorization", bearer(OPERATOR)))
                .bodyJson()
                .extractingPath("$.created_at")
                .isEqualTo("2027-01-01T09:00:00.000Z");
        assertThat(http.get()
                        .uri(ONE + "?from=2027-01-01T10:00:00.123999Z&mode=all_of_them")
                        .header("Authorization", bearer(OPERATOR)))
                .bodyJson()
                .hasPathSatisfying("$.created_at", it -> it.assertThat().isEqualTo("2027-01-01T10:00:00.123Z"))
                .hasPathSatisfying("$.mode", it -> it.assertThat().isEqualTo("all_of_them"));
    }
}
