package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.adapters.web.page.WholeSpans;
import io.hooktrail.domain.webhook.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A retry policy as people type it: {@code 2 min, 6 min, 18 min}; {@code none} for no retry; nothing for the installation's. */
final class RetryText {

    private static final String NONE = "none";
    private static final Pattern PAUSE = Pattern.compile("(\\d{1,6})\\s*(s|min|h)");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");

    private RetryText() {}

    static Form form(@Nullable RetryPolicy policy) {
        return policy == null
                ? Form.of(Map.of())
                : Form.of(Map.of("pauses", pauses(policy), "statuses", statuses(policy)));
    }

    /** What was typed, with what cannot be read. */
    static Form checked(String pauses, String statuses) {
        Form form = Form.of(Map.of("pauses", pauses, "statuses", statuses));
        if (pauses.isBlank() && !statuses.isBlank()) {
            return form.wrong("pauses", "pauses-missing");
        }
        Form read = isNone(pauses) || all(pauses, PAUSE) ? form : form.wrong("pauses", "pauses");
        return all(statuses, STATUS) ? read : read.wrong("statuses", "statuses");
    }

    /** Of what was {@link #checked}; null for the installation's. */
    static @Nullable RetryPolicy policy(String pauses, String statuses) {
        if (pauses.isBlank()) {
            return null;
        }
        List<Duration> delays = isNone(pauses)
                ? List.of()
                : parts(pauses).map(RetryText::duration).toList();
        Set<Integer> ending = parts(statuses).map(Integer::valueOf).collect(Collectors.toSet());
        return new RetryPolicy(delays, ending);
    }

    static String pauses(RetryPolicy policy) {
        return policy.delays().isEmpty() ? NONE : WholeSpans.pauses(policy);
    }

    private static String statuses(RetryPolicy policy) {
        return policy.nonRetryableStatuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean isNone(String pauses) {
        return pauses.strip().equalsIgnoreCase(NONE);
    }

    private static boolean all(String text, Pattern form) {
        Predicate<String> fits = part -> form.matcher(part).matches();
        return parts(text).allMatch(fits);
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Duration duration(String part) {
        Matcher matcher = PAUSE.matcher(part);
        MatchResult found = matcher.results().findFirst().orElseThrow();
        long number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
