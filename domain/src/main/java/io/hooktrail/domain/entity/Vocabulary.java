package io.hooktrail.domain.entity;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** Brings the spellings of several products to one (C13). Canonical words are snake case in lower case. */
public final class Vocabulary {

    private static final int LONGEST_WORD = 64;

    private static final Map<String, String> TYPES = Map.of("session", "class_session");

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            entry("created", "create"),
            entry("creation", "create"),
            entry("inserted", "create"),
            entry("updated", "update"),
            entry("deleted", "destroy"));

    private Vocabulary() {}

    /** The canonical type: {@code Class Session}, {@code class-session} and {@code session} are one. */
    public static String type(String text) {
        String word = snakeCase(text);
        return TYPES.getOrDefault(word, word);
    }

    /** The canonical action: {@code inserted}, {@code created} and {@code Creation} are {@code create}. */
    public static String action(String text) {
        String word = snakeCase(text);
        return ACTIONS.getOrDefault(word, word);
    }

    /** Whether a canonical word can name a type or an action: {@code [a-z][a-z0-9_]*}, at most 64 characters. */
    public static boolean isWord(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST_WORD
                && isLetter(word.charAt(0))
                && word.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static String snakeCase(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
