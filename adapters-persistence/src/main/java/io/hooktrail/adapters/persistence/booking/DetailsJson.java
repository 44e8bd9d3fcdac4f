package io.hooktrail.adapters.persistence.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The parts of a booking's details as JSON columns. Fields that are not known any more are passed over. */
final class DetailsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DetailsJson() {}

    static String write(Record part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + part.getClass(), e);
        }
    }

    static <T extends Record> T read(String json, Class<T> part) {
        try {
            return JSON.readValue(json, part);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text, which is personal data.
            throw new IllegalStateException("stored details are not a " + part.getSimpleName());
        }
    }
}
