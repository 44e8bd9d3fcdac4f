package io.hooktrail.domain;

import java.nio.charset.StandardCharsets;

/**
 * JSON bytes that a command carries past the decider: what an event says to the outside.
 *
 * <p>Content may hold personal data. It never enters an event, and its text form shows its size alone.
 */
public final class Content {

    /** The empty object. */
    public static final Content EMPTY = new Content("{}".getBytes(StandardCharsets.UTF_8));

    private final byte[] json;

    private Content(byte[] json) {
        this.json = json;
    }

    /** Wraps JSON text in UTF-8. The array is handed over: the caller must not change it afterwards. */
    public static Content ofJson(byte[] json) {
        return new Content(json);
    }

    /** The bytes, verbatim and shared: read only. */
    public byte[] json() {
        return json;
    }

    @Override
    public String toString() {
        return "Content[" + json.length + " bytes]";
    }
}
