package io.hooktrail.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP request as far as the receiver cares. */
record Request(String head, String body) {

    /** The next complete request in the buffer; null if it is not complete yet, the buffer unchanged. */
    static Request next(ByteBuffer buffer) {
        int end = endOfHead(buffer);
        if (end < 0) {
            return null;
        }
        String head = text(buffer, buffer.position(), end);
        int length = contentLength(head);
        if (buffer.limit() - end < length) {
            return null;
        }
        String body = text(buffer, end, end + length);
        buffer.position(end + length);
        return new Request(head, body);
    }

    boolean is(String start) {
        return head.startsWith(start);
    }

    /** The value of a header; empty if it is absent. */
    String header(String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 3;
        return head.substring(from, head.indexOf("\r\n", from)).trim();
    }

    private static int contentLength(String head) {
        String length = new Request(head, "").header("content-length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static int endOfHead(ByteBuffer buffer) {
        for (int i = buffer.position(); i + 3 < buffer.limit(); i++) {
            if (buffer.get(i) == '\r'
                    && buffer.get(i + 1) == '\n'
                    && buffer.get(i + 2) == '\r'
                    && buffer.get(i + 3) == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private static String text(ByteBuffer buffer, int from, int to) {
        return new String(buffer.array(), from, to - from, StandardCharsets.ISO_8859_1);
    }
}
