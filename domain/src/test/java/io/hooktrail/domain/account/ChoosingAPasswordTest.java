package io.hooktrail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingAPasswordTest {

    private static final String EMAIL = "kim.lee@example.com";

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "200, true", "201, false"})
    void has_12_to_200_characters(int length, boolean allowed) {
        assertThat(PasswordRule.broken("k".repeat(length), EMAIL).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void counts_what_people_see_as_characters() {
        assertThat(PasswordRule.broken("🔑".repeat(11), EMAIL)).isPresent();
        assertThat(PasswordRule.broken("🔑".repeat(12), EMAIL)).isEmpty();
    }

    @Test
    void is_not_the_address() {
        assertThat(PasswordRule.broken("Kim.Lee@example.COM ", EMAIL))
                .hasValueSatisfying(
                        it -> assertThat(it.detail()).isEqualTo("The password may not be the email address."));
    }

    @Test
    void is_not_blank() {
        assertThat(PasswordRule.broken(" ".repeat(20), EMAIL)).isPresent();
    }

    @Test
    void says_how_many_characters_are_missing() {
        assertThat(PasswordRule.broken("12345678901", EMAIL))
                .hasValueSatisfying(
                        it -> assertThat(it.detail()).isEqualTo("The password has 11 characters; 12 are needed."));
    }
}
