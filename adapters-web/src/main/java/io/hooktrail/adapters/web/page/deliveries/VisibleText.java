package io.hooktrail.adapters.web.page.deliveries;

import java.nio.charset.StandardCharsets;

/**
 * What a receiver answered, as text that does nothing: control characters, among them those that colour terminals and those
 * that turn the direction of writing, are shown as signs of their own.
 */
final class VisibleText {

    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;

    private VisibleText() {}

    /** Bytes as UTF-8; what is none stands as a replacement character. */
    static String of(byte[] bytes) {
        return of(new String(bytes, StandardCharsets.UTF_8));
    }

    static String of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(visible, letter));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int letter) {
        if (letter == '\n' || letter == '\t' || isHarmless(letter)) {
            visible.appendCodePoint(letter);
        } else if (letter < SPACE) {
            visible.appendCodePoint(PICTURES + letter);
        } else if (letter == DELETE) {
            visible.appendCodePoint(DELETE_PICTURE);
        } else {
            visible.append("\\u%04x".formatted(letter));
        }
    }

    private static boolean isHarmless(int letter) {
        int type = Character.getType(letter);
        return type != Character.CONTROL && type != Character.FORMAT;
    }
}
