package io.hooktrail.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.WebUtils;

/** Light or dark: as somebody chose, or as their system has it. */
enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The cookie that keeps the choice, so that the server renders the right one at once. */
    static final String COOKIE = "theme";

    /** The theme of whoever asks. */
    static Theme of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> named(cookie.getValue()))
                .orElse(SYSTEM);
    }

    static Optional<Theme> named(String name) {
        return Stream.of(values())
                .filter(theme -> theme.toString().equals(name))
                .findFirst();
    }

    /** The one after this, for a button that goes through them all. */
    public Theme next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
