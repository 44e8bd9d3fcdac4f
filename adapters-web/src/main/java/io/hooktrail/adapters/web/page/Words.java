package io.hooktrail.adapters.web.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as people read them. */
public final class Words {

    private Words() {}

    /** A canonical name as a title: {@code class_session} is Class Session (MT-23). */
    public static String title(String name) {
        return Stream.of(name.split("[_-]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** A constant as a sentence begins: {@code RETRIES_USED_UP} is Retries used up. */
    public static String sentence(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
