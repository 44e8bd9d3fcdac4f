package io.hooktrail.adapters.web.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was just done, as the page that follows says it: a word in its address, a sentence of the messages. */
public final class Notices {

    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");

    private Notices() {}

    /** Leads to a page that says so. */
    public static String redirect(String path, String done) {
        return "redirect:" + path + "?done=" + done;
    }

    /** The word, if it can be one; the messages know whether it is. */
    public static @Nullable String named(@Nullable String done) {
        return done != null && WORD.matcher(done).matches() ? done : null;
    }
}
