package io.hooktrail.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ids of requirements: which there are, and which the name of a test begins with. */
final class RequirementIds {

    /** How many each product states. */
    private static final Map<String, Integer> COUNTS = counts();

    /** {@code MT_17_}, {@code C13_}, {@code TK_11_to_16_}, {@code MT_16_to_MT_19_}; one after another. */
    private static final Pattern NEXT =
            Pattern.compile("\\G(?:(MT|TM|SBO|GKM|TK)_(\\d\\d)(?:_to_(?:\\1_)?(\\d\\d))?|([A-Z]\\d+))(?:_|$)");

    private RequirementIds() {}

    static List<String> all() {
        return COUNTS.entrySet().stream()
                .flatMap(product -> range(product.getKey(), 1, product.getValue()))
                .toList();
    }

    /** The ids that a test claims to show: those of requirements ({@code MT-17}) and of decisions ({@code C13}). */
    static List<String> claimedBy(String testMethod) {
        var claimed = new ArrayList<String>();
        Matcher id = NEXT.matcher(testMethod);
        while (id.find()) {
            if (id.group(1) == null) {
                claimed.add(id.group(4));
            } else {
                int first = Integer.parseInt(id.group(2));
                int last = id.group(3) == null ? first : Integer.parseInt(id.group(3));
                range(id.group(1), first, last).forEach(claimed::add);
            }
        }
        return claimed;
    }

    private static Stream<String> range(String product, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> "%s-%02d".formatted(product, number));
    }

    private static Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("MT", 37);
        counts.put("TM", 27);
        counts.put("SBO", 22);
        counts.put("GKM", 35);
        counts.put("TK", 18);
        return counts;
    }
}
