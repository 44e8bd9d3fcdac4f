package io.hooktrail.adapters.web.page;

import io.hooktrail.application.Page;
import io.hooktrail.domain.Rejected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes sense of the parts of an address. What means nothing is left out and named, so that a link that was mistyped still
 * shows something.
 */
public final class Sense {

    /** The part that says which page of a list. */
    public static final String CURSOR = "cursor";

    /** What is further away is no day that anybody means, and none that every database knows. */
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    private static final int LONGEST = 200;

    private final List<Dropped> dropped = new ArrayList<>();

    /**
     * A part that asked for nothing there is.
     *
     * @param value as far as it fits into a line
     */
    public record Dropped(String name, String value) {

        private static final int FITS = 60;

        /** Cuts. */
        public Dropped {
            String harmless = value.replaceAll("\\p{Cntrl}", "\u2400");
            value = harmless.length() > FITS ? harmless.substring(0, FITS) + "\u2026" : harmless;
        }
    }

    /** What a part means; empty if it is not there, or means nothing. */
    public <T> Optional<T> of(String name, @Nullable String text, Function<String, Optional<T>> read) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> meant = read.apply(text);
        if (meant.isEmpty()) {
            dropped.add(new Dropped(name, text));
        }
        return meant;
    }

    /** The page of a list at a cursor; its first one, if the cursor is none of that list. */
    public <T> Page<T> page(@Nullable String cursor, Function<@Nullable String, Page<T>> list) {
        try {
            return list.apply(cursor);
        } catch (Rejected unreadable) {
            if (cursor == null) {
                throw unreadable;
            }
            dropped.add(new Dropped(CURSOR, cursor));
            return list.apply(null);
        }
    }

    /** The same text, unless that part was left out. */
    public @Nullable String kept(String name, @Nullable String text) {
        return dropped.stream().anyMatch(one -> one.name().equals(name)) ? null : text;
    }

    /** What was left out so far. */
    public List<Dropped> dropped() {
        return List.copyOf(dropped);
    }

    /** A day as date pickers write it. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Reads ids, and whatever else throws where it is none. */
    public static <T> Function<String, Optional<T>> id(Function<String, T> of) {
        return text -> {
            try {
                return Optional.of(of.apply(text));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        };
    }

    /** Yes or no. */
    public static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Words to search for. */
    public static Optional<String> words(String text) {
        boolean sane = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        return sane ? Optional.of(text) : Optional.empty();
    }
}
