package io.hooktrail.adapters.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.hooktrail.adapters.web.WebSlice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A member of a PATCH can be absent, null or a value: {@code @Nullable Optional<T>} tells the three apart. */
@WebSlice
class PatchingTest {

    @Autowired
    JsonMapper json;

    record Change(@Nullable Optional<String> version) {}

    @Test
    void leaves_alone_what_is_absent() {
        assertThat(json.readValue("{}", Change.class).version()).isNull();
    }

    @Test
    void clears_what_is_null() {
        assertThat(json.readValue("{\"version\": null}", Change.class).version())
                .isEmpty();
    }

    @Test
    void sets_what_has_a_value() {
        assertThat(json.readValue("{\"version\": \"v1\"}", Change.class).version())
                .contains("v1");
    }
}
