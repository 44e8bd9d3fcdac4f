package io.hooktrail.page;

import java.util.Locale;

/** How a picture of a page is taken; its name as a string ends that of the picture. */
enum Look {
    LIGHT,
    DARK,
    NARROW_LIGHT,
    NARROW_DARK;

    boolean narrow() {
        return this == NARROW_LIGHT || this == NARROW_DARK;
    }

    String colours() {
        return toString().replace("narrow-", "");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
