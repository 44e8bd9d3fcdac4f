package io.hooktrail.application.usage;

import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.delivery.FailureClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Tells a repetition from a coincidence: looks at all that was sent, and finds the reason for each request. */
public final class Repetitions {

    private final List<Lane> lanes;
    private final BiPredicate<AccountId, AccountId> isWithin;

    /** @param isWithin whether the first account is the second, or stands below it */
    public Repetitions(List<Lane> lanes, BiPredicate<AccountId, AccountId> isWithin) {
        this.lanes = List.copyOf(lanes);
        this.isWithin = isWithin;
    }

    /** A request and why it was sent. */
    public record Judged(SentRequest request, Verdict verdict) {}

    /** A lane with a verdict for each request. */
    public record JudgedLane(Lane lane, List<Judged> requests) {}

    /** Every lane, judged. */
    public List<JudgedLane> judged() {
        return lanes.stream()
                .map(lane -> new JudgedLane(
                        lane,
                        lane.requests().stream()
                                .map(request -> new Judged(request, verdict(lane, request)))
                                .toList()))
                .toList();
    }

    private Verdict verdict(Lane lane, SentRequest request) {
        return request.number() > 1
                ? repeated(request, before(lane, request))
                : elsewhere(lane, request).or(() -> earlier(lane, request)).orElse(Verdict.FIRST);
    }

    private static Optional<SentRequest> before(Lane lane, SentRequest request) {
        return lane.requests().stream()
                .filter(other -> other.delivery().equals(request.delivery()) && other.number() < request.number())
                .max(Comparator.comparingInt(SentRequest::number));
    }

    private static Verdict repeated(SentRequest request, Optional<SentRequest> before) {
        boolean lost = before.map(SentRequest::failure)
                .filter(FailureClass.OUTCOME_UNKNOWN::equals)
                .isPresent();
        return switch (request.trigger()) {
            case MANUAL, TEST -> Verdict.MANUAL_RETRY;
            case BULK -> Verdict.BULK_RETRY;
            case RECOVERY -> lost ? Verdict.RECOVERY_AFTER_CRASH : Verdict.RECOVERY;
            case AUTOMATIC -> lost ? Verdict.RECOVERY_AFTER_CRASH : automatic(before);
        };
    }

    private static Verdict automatic(Optional<SentRequest> before) {
        boolean timedOut = before.map(SentRequest::failure)
                .filter(failure -> failure == FailureClass.RESPONSE_TIMEOUT || failure == FailureClass.CONNECT_TIMEOUT)
                .isPresent();
        return timedOut ? Verdict.RETRY_AFTER_TIMEOUT : Verdict.RETRY_AFTER_ERROR;
    }

    /** The same event, sent to the same URL for another webhook before. */
    private Optional<Verdict> elsewhere(Lane lane, SentRequest request) {
        return lanes.stream()
                .filter(other -> !other.webhook().id().equals(lane.webhook().id()))
                .filter(other -> !other.webhook().url().isEmpty()
                        && other.webhook().url().equals(lane.webhook().url()))
                .filter(other -> firstOf(other, request).anyMatch(sent -> precedes(sent, other, request, lane)))
                .map(other -> related(other.account(), lane.account())
                        ? Verdict.PARENT_AND_CHILD_SUBSCRIBED
                        : Verdict.TWO_WEBHOOKS_WITH_THE_SAME_URL)
                .findFirst();
    }

    private static Stream<SentRequest> firstOf(Lane lane, SentRequest request) {
        return lane.requests().stream()
                .filter(sent -> sent.number() == 1 && sent.event().equals(request.event()));
    }

    /** Of two requests that left at the same moment, the one whose lane is named first counts as the earlier. */
    private boolean precedes(SentRequest sent, Lane there, SentRequest request, Lane here) {
        int order = sent.at().compareTo(request.at());
        return order < 0 || (order == 0 && lanes.indexOf(there) < lanes.indexOf(here));
    }

    private boolean related(AccountId one, AccountId other) {
        return !one.equals(other) && (isWithin.test(one, other) || isWithin.test(other, one));
    }

    /** Another event, sent to this webhook before. */
    private static Optional<Verdict> earlier(Lane lane, SentRequest request) {
        List<SentRequest> others = lane.requests().stream()
                .takeWhile(sent -> !sent.equals(request))
                .filter(sent -> !sent.event().equals(request.event()))
                .toList();
        boolean saidBefore = others.stream()
                .anyMatch(sent -> sent.content() != null && sent.content().equals(request.content()));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(saidBefore ? Verdict.SAME_CONTENT : Verdict.ANOTHER_EVENT);
    }
}
