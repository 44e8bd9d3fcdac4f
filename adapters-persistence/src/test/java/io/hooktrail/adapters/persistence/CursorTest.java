package io.hooktrail.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void gives_back_the_keys_it_was_made_of() {
        Instant at = Instant.parse("2026-11-22T10:15:30.123456Z");
        UUID id = new UUID(1, 2);

        assertThat(Cursor.decode(Cursor.encode(at, id), 2)).containsExactly(at.toString(), id.toString());
    }

    @Test
    void carries_any_text() {
        String awkward = "a,b\n\"c\"\\ \u00e4\u20ac \ud83d\ude00 [null]";

        assertThat(Cursor.decode(Cursor.encode(awkward, ""), 2)).containsExactly(awkward, "");
    }

    @Test
    void fits_into_a_url_as_it_is() {
        assertThat(Cursor.encode("\u00ff\u00fe???>>>", new UUID(-1, -1))).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void reads_its_keys_as_what_they_were() {
        UUID id = new UUID(3, 4);

        UUID read = Cursor.decode(Cursor.encode(id), 1, keys -> UUID.fromString(keys.getFirst()));

        assertThat(read).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "\"a\"",
                "[]",
                "[\"a\"]",
                "[\"a\",\"b\",\"c\"]",
                "[\"a\",1]",
                "[\"a\",null]",
                "[\"a\",\"b\"]x",
                "[\"a\",\"b\"",
                "[[],\"b\"]"
            })
    void refuses_what_is_not_an_array_of_so_many_strings(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "WyJhIiwiYiJd=x", "a", "\u00e4", "WyJhIiwi/+Jd"})
    void refuses_what_is_not_base64url(String cursor) {
        assertRefused(cursor);
    }

    @Test
    void refuses_more_than_it_ever_gave_out() {
        assertRefused(Cursor.encode("a", "b".repeat(2_000)));
    }

    @Test
    void refuses_keys_of_another_kind() {
        String forged = Cursor.encode("yesterday");

        assertThatThrownBy(() -> Cursor.decode(forged, 1, keys -> Instant.parse(keys.getFirst())))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Cursor.decode(forged, 1, keys -> UUID.fromString(keys.getFirst())))
                .isInstanceOf(Rejected.class);
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::rejection)
                .satisfies(rejection -> {
                    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.INVALID);
                    assertThat(rejection.detail()).contains("cursor", "leave it out", "next or previous");
                });
    }
}
