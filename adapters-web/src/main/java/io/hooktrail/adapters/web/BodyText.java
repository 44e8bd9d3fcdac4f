package io.hooktrail.adapters.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as JSON can hold them: the text they are in UTF-8, or else their Base64. */
public record BodyText(String text, String encoding) {

    /** Text if it is any. */
    public static BodyText of(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new BodyText(text.toString(), "text");
        } catch (CharacterCodingException notText) {
            return new BodyText(Base64.getEncoder().encodeToString(bytes), "base64");
        }
    }
}
