package io.hooktrail.adapters.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A period that one click chooses: the last days, today included.
 *
 * @param days how many
 * @param current whether it is shown now
 * @param url the page with it
 */
public record LastDays(int days, boolean current, String url) {

    /** As many days as there are. */
    public static final int ALL = 0;

    /** Makes the address of a page from one day to another; null leaves the end open. */
    public interface Link extends BiFunction<@Nullable String, @Nullable String, String> {}

    /**
     * Those of some lengths.
     *
     * @param from the first day that is shown now, as it stands in the address
     * @param to the last one
     */
    public static List<LastDays> of(
            LocalDate today, List<Integer> lengths, @Nullable String from, @Nullable String to, Link link) {
        return lengths.stream()
                .map(days -> {
                    String first =
                            days == ALL ? null : today.minusDays(days - 1L).toString();
                    String last = days == ALL ? null : today.toString();
                    boolean current = Objects.equals(first, from) && Objects.equals(last, to);
                    return new LastDays(days, current, link.apply(first, last));
                })
                .toList();
    }
}
