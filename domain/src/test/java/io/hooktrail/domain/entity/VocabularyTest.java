package io.hooktrail.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "client, client",
        "Client, client",
        "External Location, external_location",
        "class-session, class_session",
        "session, class_session",
        "Session, class_session",
        "session_enrollment, session_enrollment"
    })
    void MT_23_types_have_one_spelling(String written, String canonical) {
        assertThat(Vocabulary.type(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "create, create",
        "created, create",
        "inserted, create",
        "Creation, create",
        "updated, update",
        "deleted, destroy",
        "canceled, canceled",
        "cancelled, cancelled",
        "Booked, booked"
    })
    void SBO_17_C13_actions_have_one_spelling_and_documented_ones_are_kept(String written, String canonical) {
        assertThat(Vocabulary.action(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9lives", "_a", "Client", "a b", "a.b", "a\"b", "é", "a/b"})
    void not_everything_is_a_word(String text) {
        assertThat(Vocabulary.isWord(text)).isFalse();
        assertThat(Vocabulary.isWord("a".repeat(64))).isTrue();
        assertThat(Vocabulary.isWord("a".repeat(65))).isFalse();
    }
}
