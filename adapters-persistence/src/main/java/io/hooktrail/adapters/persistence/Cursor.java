package io.hooktrail.adapters.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hooktrail.domain.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Where a page of a list begins: the sort keys of the row beside it, opaque to whoever carries it.
 *
 * <p>It is the base64url form of a JSON array of strings. It is not signed: it names a place in a list, and grants nothing.
 */
public final class Cursor {

    private static final int MAX_LENGTH = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cursor() {}

    /** The cursor for the keys, each by its {@code toString()}, in the order of the sort. */
    public static String encode(Object... keys) {
        try {
            byte[] json = JSON.writeValueAsBytes(
                    Arrays.stream(keys).map(Object::toString).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }

    /**
     * The keys that {@link #encode} was given.
     *
     * @throws Rejected if it is not a cursor of so many keys
     */
    public static List<String> decode(String cursor, int keys) {
        return decode(cursor, keys, Function.identity());
    }

    /**
     * The keys that {@link #encode} was given, read back as what they were.
     *
     * @param read may throw {@link IllegalArgumentException} or {@link DateTimeException} at a key it cannot read
     * @throws Rejected if it is not a cursor of so many keys, or they cannot be read
     */
    public static <T> T decode(String cursor, int keys, Function<? super List<String>, ? extends T> read) {
        try {
            return read.apply(strings(cursor, keys));
        } catch (IOException | IllegalArgumentException | DateTimeException _) {
            throw new Rejected(new CursorUnreadable());
        }
    }

    private static List<String> strings(String cursor, int keys) throws IOException {
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        JsonNode array = JSON.readTree(json);
        if (!array.isArray() || array.size() != keys) {
            throw new IllegalArgumentException("not an array of " + keys);
        }
        return array.valueStream().map(Cursor::string).toList();
    }

    private static String string(JsonNode key) {
        if (!key.isTextual()) {
            throw new IllegalArgumentException("not a string");
        }
        return key.textValue();
    }
}
