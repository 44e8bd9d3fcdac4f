package io.hooktrail.application.delivery;

import java.util.Optional;

/** HTTP statuses from one to another, both included: {@code 503}, or {@code 5xx} for all that begin with 5. */
public record CodeRange(int from, int to) {

    private static final int FIRST = 100;
    private static final int LAST = 599;

    /** Reads {@code 404} or {@code 4xx}; empty if it is neither. */
    public static Optional<CodeRange> parse(String text) {
        if (text.matches("[1-5]xx")) {
            int hundreds = (text.charAt(0) - '0') * 100;
            return Optional.of(new CodeRange(hundreds, hundreds + 99));
        }
        if (text.matches("[1-9][0-9]{2}")) {
            int code = Integer.parseInt(text);
            return code >= FIRST && code <= LAST ? Optional.of(new CodeRange(code, code)) : Optional.empty();
        }
        return Optional.empty();
    }
}
