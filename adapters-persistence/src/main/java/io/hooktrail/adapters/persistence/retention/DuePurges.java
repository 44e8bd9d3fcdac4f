package io.hooktrail.adapters.persistence.retention;

import io.hooktrail.application.retention.Purging.Due;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.retention.RetentionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is due of one class.
 *
 * @param installation for how many days things are kept
 * @param own the same of accounts who chose for themselves
 */
record DuePurges(RetentionClass kept, int installation, Map<AccountId, Integer> own) {

    /**
     * Days that nobody keeps any longer go as a whole. Of the others go the rows of those who keep them shorter than the
     * one who keeps them longest.
     */
    List<Due> on(LocalDate today) {
        int longest = Stream.concat(Stream.of(installation), own.values().stream())
                .max(Integer::compare)
                .orElse(installation);
        Stream<Due> ofSome = own.entrySet().stream()
                .filter(choice -> choice.getValue() < longest)
                .map(choice -> new Due(kept, upTo(today, choice.getValue()), choice.getKey(), Set.of()));
        Stream<Due> ofOthers = installation < longest
                ? Stream.of(new Due(kept, upTo(today, installation), null, Set.copyOf(own.keySet())))
                : Stream.of();
        return Stream.of(Stream.of(new Due(kept, upTo(today, longest), null, Set.of())), ofOthers, ofSome)
                .flatMap(due -> due)
                .toList();
    }

    /** The day so many days ago is still there, the one before is not (MT-08). */
    private static Instant upTo(LocalDate today, int days) {
        return today.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
