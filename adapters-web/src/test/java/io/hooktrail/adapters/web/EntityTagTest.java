package io.hooktrail.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class EntityTagTest {

    private final EntityTag tag = EntityTag.of("id", Instant.EPOCH);

    @Test
    void changes_with_the_thing() {
        assertThat(tag).isEqualTo(EntityTag.of("id", Instant.EPOCH)).isNotEqualTo(EntityTag.of("id", Instant.MAX));
        assertThat(tag.value()).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void lets_pass_who_saw_this_version_or_does_not_care() {
        tag.mustMatch(null);
        tag.mustMatch("*");
        tag.mustMatch("\"old\", " + tag.value());
    }

    @Test
    void stops_who_saw_another_version() {
        assertThatThrownBy(() -> tag.mustMatch("\"old\"")).isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(() -> tag.mustMatch("W/" + tag.value())).isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(() -> tag.mustMatch("")).isInstanceOf(ErrorResponseException.class);
    }
}
