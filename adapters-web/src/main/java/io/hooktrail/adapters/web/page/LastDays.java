package io.hooktrail.adapters.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A period that one click chooses: the last days, today included.
 *
 * @param days how many
 * @param current whether it is shown now
 * @param url the page with it
 */
public record LastDays(int days, boolean current, String url) {

    /**
     * Those of some lengths.
     *
     * @param from the first day that is shown now, as it stands in the address
     * @param to the last one
     * @param url the page from one day to another
     */
    public static List<LastDays> of(
            LocalDate today,
            List<Integer> lengths,
            @Nullable String from,
            @Nullable String to,
            BinaryOperator<String> url) {
        String last = today.toString();
        return lengths.stream()
                .map(days -> {
                    String first = today.minusDays(days - 1L).toString();
                    boolean current = Objects.equals(first, from) && Objects.equals(last, to);
                    return new LastDays(days, current, url.apply(first, last));
                })
                .toList();
    }
}
